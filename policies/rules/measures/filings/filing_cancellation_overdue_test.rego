package rules.measures.filings.filing_cancellation_overdue_test

import data.lib.example_test as example
import data.rules.measures.filings.filing_cancellation_overdue as rule

ended(day, algorithm) := {
	"opinion_influence": {"answer": true},
	"service": {"ended": day},
	"filings": {"algorithm": object.union({"number": "网信算备330106000000001260001号"}, algorithm)},
}

ends := {
	"2026-03-01": {"20": "2026-03-27"},
	"2026-10-26": {"20": "2026-11-23"},
	"2026-10-27": {"20": "2026-11-24"},
	"2026-12-10": {},
}

but(change) := example.ending(object.union(ended("2026-10-26", {}), change), ends)

facts(day, algorithm) := example.ending(ended(day, algorithm), ends)

found(day) := {{"path": ["filings", "algorithm", "cancelled"], "details": {"ended": day}}}

test_reports_a_filing_that_stands_after_twenty_working_days if {
	rule.violations == found("2026-10-26") with input as but({})
}

test_reports_a_filing_that_was_cancelled_after_twenty_working_days if {
	rule.violations == found("2026-03-01") with input as facts("2026-03-01", {"cancelled": "2026-03-28"})
}

test_silent_on_a_filing_that_was_cancelled_in_time if {
	rule.violations == set() with input as facts("2026-03-01", {"cancelled": "2026-03-27"})
}

test_reports_past_the_calendar_only_what_is_surely_late if {
	rule.violations == set() with input as facts("2026-12-10", {"cancelled": "2027-01-24"})
	rule.violations == found("2026-12-10") with input as facts("2026-12-10", {"cancelled": "2027-01-25"})
}

test_silent_while_a_cancellation_may_still_be_in_time if {
	rule.violations == set() with input as facts("2026-10-27", {})
}

test_silent_where_nothing_was_filed if {
	change := {"opinion_influence": {"answer": true}, "service": {"ended": "2026-10-26"}}
	pending := object.union(change, {"filings": {"algorithm": {"state": "pending"}}})

	rule.violations == set() with input as example.ending(pending, ends)
}

test_silent_while_the_service_runs if {
	change := {
		"opinion_influence": {"answer": true},
		"filings": {"algorithm": {"number": "网信算备330106000000001260001号"}},
	}
	rule.violations == set() with input as example.but(change)
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
