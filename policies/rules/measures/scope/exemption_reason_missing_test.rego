package rules.measures.scope.exemption_reason_missing_test

import data.lib.example_test as example
import data.rules.measures.scope.exemption_reason_missing as rule

unexplained(change) := example.but(object.union({"audience": {"public": false, "open_to": ["staff"]}}, change))

found := {{"path": ["audience", "reason"], "details": {}}}

test_reports_a_no_without_a_reason if {
	rule.violations == found with input as unexplained({})
}

test_reports_it_where_nothing_is_offered if {
	rule.violations == found with input as unexplained({"service": {"offered_as": []}})
}

test_silent_once_the_reason_is_written_down if {
	rule.violations == set() with input as unexplained({"audience": {"reason": "staff only"}})
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as unexplained({"audience": {"public": true}})
}

test_silent_if_there_is_no_answer if {
	rule.violations == set() with input as example.facts(object.remove(example.chat, ["audience"]), [])
}

test_silent_where_nothing_is_generated if {
	rule.violations == set() with input as unexplained({"service": {"generates": []}})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as unexplained(example.user)
}
