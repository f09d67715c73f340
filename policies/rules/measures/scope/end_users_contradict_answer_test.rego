package rules.measures.scope.end_users_contradict_answer_test

import data.lib.example_test as example
import data.rules.measures.scope.end_users_contradict_answer as rule

passed_on(change) := example.but({"audience": object.union(
	{"public": false, "open_to": ["business-customers"], "end_users": "public"},
	change,
)})

found := {{"path": ["audience", "end_users"], "details": {}}}

test_reports_customers_who_serve_the_mainland_public if {
	rule.violations == found with input as passed_on({})
}

test_silent_for_customers_own_staff if {
	rule.violations == set() with input as passed_on({"end_users": "internal"})
}

test_silent_for_a_public_elsewhere if {
	rule.violations == set() with input as passed_on({"territories": ["JP"]})
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as passed_on({"public": true})
}
