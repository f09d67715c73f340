package rules.measures.provider.provider_undeclared_test

import data.lib.example_test as example
import data.rules.measures.provider.provider_undeclared as rule

without(keys) := example.facts(json.remove(example.chat, keys), [])

found(keys) := {{"path": ["provider"], "details": {"keys": keys}}}

test_reports_a_manifest_without_a_provider if {
	rule.violations == found(["`provider.name`", "`provider.kind`"]) with input as without(["provider"])
}

test_reports_a_provider_without_a_name if {
	rule.violations == found(["`provider.name`"]) with input as without(["provider/name"])
}

test_reports_a_provider_without_a_kind if {
	rule.violations == found(["`provider.kind`"]) with input as without(["provider/kind"])
}

test_silent_once_both_are_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	facts := example.facts(object.union(object.remove(example.chat, ["provider"]), example.outside), [])

	rule.violations == set() with input as facts
}
