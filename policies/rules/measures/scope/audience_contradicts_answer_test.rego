package rules.measures.scope.audience_contradicts_answer_test

import data.lib.example_test as example
import data.rules.measures.scope.audience_contradicts_answer as rule

answered_no(change) := example.but(object.union({"audience": {"public": false, "open_to": ["anyone"]}}, change))

found(path, fact) := {{"path": path, "details": {"fact": fact}}}

test_reports_anyone_in_the_mainland_beside_a_no if {
	rule.violations == found(["audience", "open_to"], "audience.open_to") with input as answered_no({})
}

test_reports_a_filing_beside_a_no if {
	facts := answered_no({
		"audience": {"open_to": ["staff"]},
		"filings": {"service": {"number": "Beijing-Example-20240401"}},
	})

	rule.violations == found(["filings", "service", "number"], "filings.service.number") with input as facts
}

test_reports_it_for_a_party_that_only_uses_the_service_as_well if {
	rule.violations == found(["audience", "open_to"], "audience.open_to") with input as answered_no(example.user)
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as answered_no({"audience": {"public": true}})
}

test_silent_for_staff if {
	rule.violations == set() with input as answered_no({"audience": {"open_to": ["staff"]}})
}

test_silent_for_users_elsewhere if {
	rule.violations == set() with input as answered_no({"audience": {"territories": ["US"]}})
}
