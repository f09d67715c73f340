package rules.measures.filings.algorithm_filing_missing_test

import data.lib.example_test as example
import data.rules.measures.filings.algorithm_filing_missing as rule

but(change) := example.but(object.union({"opinion_influence": {"answer": true}}, change))

algorithm(filing) := but({"filings": {"algorithm": filing}})

found := {{"path": ["filings", "algorithm", "number"], "details": {}}}

test_reports_a_service_of_the_class_without_a_filing if {
	rule.violations == found with input as but({})
}

test_reports_a_pending_filing_without_a_day if {
	rule.violations == found with input as algorithm({"state": "pending"})
}

test_reports_a_filing_in_preparation if {
	rule.violations == found with input as algorithm({"state": "preparing", "submitted": "2026-11-02"})
}

test_silent_once_the_number_is_named if {
	rule.violations == set() with input as algorithm({"number": "网信算备330106000000001260001号"})
}

test_silent_on_a_pending_filing_that_was_submitted if {
	rule.violations == set() with input as algorithm({"state": "pending", "submitted": "2026-11-02"})
}

test_silent_on_a_service_that_is_not_open_yet if {
	every phase in {"draft", "pre-launch"} {
		rule.violations == set() with input as but({"service": {"phase": phase}})
	}
	rule.violations == found with input as but({"service": {"phase": "live"}})
}

launched(day) := example.ending(
	{"opinion_influence": {"answer": true}, "service": {"launched": day}},
	{"2026-11-09": {"10": "2026-11-23"}, "2026-11-10": {"10": "2026-11-24"}},
)

on(day) := object.union(launched("2026-12-18"), {"context": {"as_of": day}})

test_silent_in_the_ten_working_days_after_the_launch if {
	rule.violations == set() with input as launched("2026-11-10")
	rule.violations == found with input as launched("2026-11-09")
}

test_silent_where_the_calendar_cannot_tell if {
	rule.violations == set() with input as on("2027-01-17")
	rule.violations == found with input as on("2027-01-18")
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
