package rules.measures.filings.filing_time_unknown_test

import data.lib.example_test as example
import data.rules.measures.filings.filing_time_unknown as rule

class := {"opinion_influence": {"answer": true}}

number := {"number": "网信算备330106000000001260001号"}

on(day, change) := object.union(example.but(object.union(class, change)), {"context": {"as_of": day}})

launched(algorithm) := {"service": {"launched": "2026-12-18"}, "filings": {"algorithm": algorithm}}

changed(change) := {"service": {"changes": [object.union({"on": "2026-12-18", "kind": "filed-facts"}, change)]}}

ended(algorithm) := {"service": {"ended": "2026-12-18"}, "filings": {"algorithm": object.union(number, algorithm)}}

found(path, length, day) := {{
	"path": path,
	"details": {
		"start": "2026-12-18",
		"day": day,
		"length": length,
		"first_year": 2023,
		"last_year": 2026,
	},
}}

test_tells_that_it_is_unknown_whether_a_submission_was_late if {
	facts := on("2027-06-01", launched({"submitted": "2027-01-05"}))
	rule.violations == found(["filings", "algorithm", "submitted"], 10, "2027-01-05") with input as facts
}

test_what_was_submitted_is_not_due_any_more if {
	facts := on("2027-01-06", launched({"submitted": "2027-01-05"}))
	rule.violations == found(["filings", "algorithm", "submitted"], 10, "2027-01-05") with input as facts
}

test_tells_that_it_is_unknown_whether_a_submission_is_due if {
	facts := on("2027-01-05", launched({}))
	rule.violations == found(["filings", "algorithm", "number"], 10, "2027-01-05") with input as facts
}

test_silent_where_a_number_shows_that_the_algorithm_was_filed if {
	rule.violations == set() with input as on("2027-01-05", launched(number))
}

test_tells_that_it_is_unknown_whether_a_change_was_filed_late if {
	path := ["service", "changes", 0, "filed_on"]

	rule.violations == found(path, 10, "2027-01-05") with input as on("2027-01-05", changed({}))

	filed := on("2027-06-01", changed({"filed_on": "2027-01-05"}))
	rule.violations == found(path, 10, "2027-01-05") with input as filed
}

test_silent_on_changes_of_other_kinds if {
	rule.violations == set() with input as on("2027-01-05", changed({"kind": "model"}))
}

test_tells_that_it_is_unknown_whether_a_cancellation_was_late if {
	path := ["filings", "algorithm", "cancelled"]

	rule.violations == found(path, 20, "2027-01-15") with input as on("2027-01-15", ended({}))

	cancelled := on("2027-06-01", ended({"cancelled": "2027-01-15"}))
	rule.violations == found(path, 20, "2027-01-15") with input as cancelled
}

test_silent_on_the_end_of_a_service_without_a_number if {
	facts := on("2027-01-15", {"service": {"ended": "2026-12-18"}, "filings": {"algorithm": {"state": "pending"}}})
	rule.violations == set() with input as facts
}

test_silent_within_the_calendar if {
	rule.violations == set() with input as on("2026-12-31", launched({}))
}

test_silent_where_the_service_is_not_of_the_class if {
	facts := on("2027-01-05", object.union(launched({}), {"opinion_influence": {"answer": false}}))
	rule.violations == set() with input as facts
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as on("2027-01-05", object.union(launched({}), example.outside))
}
