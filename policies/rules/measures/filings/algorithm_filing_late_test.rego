package rules.measures.filings.algorithm_filing_late_test

import data.lib.example_test as example
import data.rules.measures.filings.algorithm_filing_late as rule

submitted(launched, day) := {
	"opinion_influence": {"answer": true},
	"service": {"launched": launched},
	"filings": {"algorithm": {"submitted": day}},
}

ends := {"2026-04-20": {"10": "2026-05-07"}, "2023-08-15": {"10": "2023-08-29"}, "2026-12-18": {}}

facts(launched, day) := example.ending(submitted(launched, day), ends)

but(change) := example.ending(object.union(submitted("2026-04-20", "2026-05-08"), change), ends)

found(start, day) := {{
	"path": ["filings", "algorithm", "submitted"],
	"details": {"submitted": day, "start": start},
}}

test_reports_a_submission_after_the_last_of_ten_working_days if {
	rule.violations == found("2026-04-20", "2026-05-08") with input as but({})
}

test_silent_on_the_last_of_ten_working_days_and_before_the_launch if {
	every day in ["2026-05-07", "2026-02-09"] {
		rule.violations == set() with input as facts("2026-04-20", day)
	}
}

test_counts_from_the_measures_where_the_service_is_older if {
	rule.violations == set() with input as facts("2023-01-10", "2023-08-29")
	rule.violations == found("2023-08-15", "2023-08-30") with input as facts("2023-01-10", "2023-08-30")
}

test_reports_past_the_calendar_only_what_is_surely_late if {
	rule.violations == set() with input as facts("2026-12-18", "2027-01-17")
	rule.violations == found("2026-12-18", "2027-01-18") with input as facts("2026-12-18", "2027-01-18")
}

test_silent_where_a_day_is_not_declared if {
	change := {"opinion_influence": {"answer": true}, "service": {"launched": "2026-04-20"}}
	rule.violations == set() with input as example.but(change)
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
