package rules.measures.filings.filing_cancellation_overdue_test

import data.lib.example_test as example
import data.rules.measures.filings.filing_cancellation_overdue as rule

ended(day, algorithm) := {
	"opinion_influence": {"answer": true},
	"service": {"ended": day},
	"filings": {"algorithm": object.union({"number": "网信算备330106000000001260001号"}, algorithm)},
}

but(change) := example.but(object.union(ended("2026-10-09", {}), change))

found(day) := {{"path": ["filings", "algorithm", "cancelled"], "details": {"ended": day}}}

test_reports_a_filing_that_stands_after_forty_five_days if {
	rule.violations == found("2026-10-09") with input as but({})
}

test_reports_a_filing_that_was_cancelled_after_forty_five_days if {
	facts := example.but(ended("2026-03-01", {"cancelled": "2026-04-16"}))
	rule.violations == found("2026-03-01") with input as facts
}

test_silent_on_a_filing_that_may_have_been_cancelled_in_time if {
	rule.violations == set() with input as example.but(ended("2026-03-01", {"cancelled": "2026-04-15"}))
}

test_silent_while_a_cancellation_may_still_be_in_time if {
	rule.violations == set() with input as example.but(ended("2026-10-10", {}))
}

test_silent_where_nothing_was_filed if {
	change := {"opinion_influence": {"answer": true}, "service": {"ended": "2026-10-09"}}
	pending := object.union(change, {"filings": {"algorithm": {"state": "pending"}}})

	rule.violations == set() with input as example.but(pending)
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
