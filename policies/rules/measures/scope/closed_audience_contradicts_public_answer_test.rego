package rules.measures.scope.closed_audience_contradicts_public_answer_test

import data.lib.example_test as example
import data.rules.measures.scope.closed_audience_contradicts_public_answer as rule

answered_yes(circles) := example.but({"audience": {"open_to": circles}})

found := {{"path": ["audience", "open_to"], "details": {}}}

test_reports_staff_beside_a_yes if {
	rule.violations == found with input as answered_yes(["staff", "group"])
}

test_reports_nobody_beside_a_yes if {
	rule.violations == found with input as answered_yes([])
}

test_silent_once_anyone_is_let_in if {
	rule.violations == set() with input as answered_yes(["staff", "anyone"])
}

test_silent_if_nobody_is_named if {
	rule.violations == set() with input as example.but({})
}

test_silent_if_the_answer_is_no if {
	rule.violations == set() with input as example.but(example.outside)
}
