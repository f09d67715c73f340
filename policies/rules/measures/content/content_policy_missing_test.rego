package rules.measures.content.content_policy_missing_test

import data.lib.example_test as example
import data.rules.measures.content.content_policy_missing as rule

found := {{"path": ["content_safety", "policy"], "details": {}}}

test_reports_safeguards_that_are_not_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_safeguards_without_a_policy if {
	rule.violations == found with input as example.but({"content_safety": {"responsible": "Head of safety"}})
}

test_reports_a_policy_that_is_declared_absent if {
	rule.violations == found with input as example.but({"content_safety": {"policy": false}})
}

test_silent_once_the_policy_is_named if {
	rule.violations == set() with input as example.but({"content_safety": {"policy": "docs/safety.md"}})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
