package rules.measures_draft.filings.draft_assessment_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.filings.draft_assessment_missing as rule

found := {{"path": ["filings", "security_assessment"], "details": {}}}

test_reports_a_public_service_without_an_assessment if {
	rule.violations == found with input as example.but({})
}

test_reports_it_also_without_public_opinion_properties if {
	rule.violations == found with input as example.but({"opinion_influence": {"answer": false}})
}

test_silent_once_the_assessment_is_declared if {
	assessed := {"filings": {"security_assessment": {"done": "2025-02-01"}}}

	rule.violations == set() with input as example.but(assessed)
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
