package rules.measures.scope.nothing_offered_contradicts_facts_test

import data.lib.example_test as example
import data.rules.measures.scope.nothing_offered_contradicts_facts as rule

unoffered(change) := example.but(object.union(
	{"service": {"offered_as": []}, "audience": {"public": false, "open_to": ["invited"]}},
	change,
))

found(path, fact) := {{"path": path, "details": {"fact": fact}}}

test_reports_users_from_outside if {
	rule.violations == found(["audience", "open_to"], "audience.open_to") with input as unoffered({})
}

test_reports_an_answer_of_yes if {
	facts := example.but({"service": {"offered_as": []}})

	rule.violations == found(["audience", "public"], "audience.public") with input as facts
}

test_silent_for_own_use if {
	rule.violations == set() with input as unoffered({"audience": {"open_to": []}})
}

test_silent_once_a_form_is_named if {
	rule.violations == set() with input as unoffered({"service": {"offered_as": ["web"]}})
}
