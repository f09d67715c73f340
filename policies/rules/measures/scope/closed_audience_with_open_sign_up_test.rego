package rules.measures.scope.closed_audience_with_open_sign_up_test

import data.lib.example_test as example
import data.rules.measures.scope.closed_audience_with_open_sign_up as rule

for_staff(change) := example.but(object.union(
	object.union(example.outside, {"access": {"sign_up": "open"}}),
	change,
))

found := {{"path": ["access", "sign_up"], "details": {}}}

test_reports_open_sign_up_for_staff if {
	rule.violations == found with input as for_staff({})
}

test_reports_open_sign_up_for_invited_outsiders if {
	rule.violations == found with input as for_staff({"audience": {"open_to": ["invited"]}})
}

test_silent_where_accounts_come_from_a_directory if {
	rule.violations == set() with input as for_staff({"access": {"sign_up": "directory"}})
}

test_silent_for_anyone if {
	rule.violations == set() with input as for_staff({"audience": {"open_to": ["anyone"]}})
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as for_staff({"audience": {"public": true}})
}
