package rules.measures_draft.filings.draft_algorithm_filing_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.filings.draft_algorithm_filing_missing as rule

found := {{"path": ["filings", "algorithm", "number"], "details": {}}}

filing(facts) := example.but({"filings": {"algorithm": facts}})

test_reports_a_public_service_without_a_filing if {
	rule.violations == found with input as example.but({})
}

test_reports_it_also_without_public_opinion_properties if {
	rule.violations == found with input as example.but({"opinion_influence": {"answer": false}})
}

test_reports_a_filing_that_is_only_prepared if {
	rule.violations == found with input as filing({"state": "preparing", "submitted": "2025-02-01"})
}

test_reports_a_pending_filing_without_a_day if {
	rule.violations == found with input as filing({"state": "pending"})
}

test_silent_once_it_was_submitted if {
	rule.violations == set() with input as filing({"state": "pending", "submitted": "2025-02-01"})
}

test_silent_once_it_has_a_number if {
	rule.violations == set() with input as filing({"number": "网信算备110108000000001250001号"})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
