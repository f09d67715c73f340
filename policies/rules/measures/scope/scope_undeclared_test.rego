package rules.measures.scope.scope_undeclared_test

import data.lib.example_test as example
import data.rules.measures.scope.scope_undeclared as rule

unanswered(change) := example.facts(object.union(json.remove(example.chat, ["audience/public"]), change), [])

found := {{"path": ["audience", "public"], "details": {}}}

test_reports_an_answer_that_is_not_declared if {
	rule.violations == found with input as unanswered({})
}

test_reports_it_although_the_facts_beside_it_speak_of_staff if {
	rule.violations == found with input as unanswered({"audience": {"open_to": ["staff"], "territories": ["US"]}})
}

test_reports_a_manifest_without_an_audience if {
	rule.violations == found with input as example.facts(object.remove(example.chat, ["audience"]), [])
}

test_silent_once_the_answer_is_yes if {
	rule.violations == set() with input as example.but({})
}

test_silent_once_the_answer_is_no if {
	rule.violations == set() with input as example.but(example.outside)
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as unanswered(example.user)
}

test_silent_where_nothing_is_generated if {
	rule.violations == set() with input as unanswered({"service": {"generates": []}})
}

test_silent_where_nothing_is_offered if {
	rule.violations == set() with input as unanswered({"service": {"offered_as": []}})
}
