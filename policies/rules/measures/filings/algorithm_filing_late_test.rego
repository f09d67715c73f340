package rules.measures.filings.algorithm_filing_late_test

import data.lib.example_test as example
import data.rules.measures.filings.algorithm_filing_late as rule

submitted(launched, day) := {
	"opinion_influence": {"answer": true},
	"service": {"launched": launched},
	"filings": {"algorithm": {"submitted": day}},
}

but(change) := example.but(object.union(submitted("2026-04-20", "2026-05-21"), change))

found(start, day) := {{
	"path": ["filings", "algorithm", "submitted"],
	"details": {"submitted": day, "start": start},
}}

test_reports_a_submission_after_more_than_thirty_days if {
	rule.violations == found("2026-04-20", "2026-05-21") with input as but({})
}

test_silent_on_the_thirtieth_day_and_before_the_launch if {
	every day in ["2026-05-20", "2026-02-09"] {
		rule.violations == set() with input as example.but(submitted("2026-04-20", day))
	}
}

test_counts_from_the_measures_where_the_service_is_older if {
	rule.violations == set() with input as example.but(submitted("2023-01-10", "2023-09-14"))

	facts := example.but(submitted("2023-01-10", "2023-09-15"))
	rule.violations == found("2023-08-15", "2023-09-15") with input as facts
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
