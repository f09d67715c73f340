package rules.measures.filings.change_filing_overdue_test

import data.lib.example_test as example
import data.rules.measures.filings.change_filing_overdue as rule

changed(changes) := {"opinion_influence": {"answer": true}, "service": {"changes": changes}}

unfiled := {"on": "2026-11-09", "kind": "filed-facts"}

ends := {
	"2023-08-15": {"10": "2023-08-29"},
	"2026-05-01": {"10": "2026-05-18"},
	"2026-11-09": {"10": "2026-11-23"},
	"2026-11-10": {"10": "2026-11-24"},
	"2026-12-18": {},
}

but(change) := example.ending(object.union(changed([unfiled]), change), ends)

facts(changes) := example.ending(changed(changes), ends)

found := {{"path": ["service", "changes", 0, "filed_on"], "details": {"changed": "2026-11-09"}}}

test_reports_a_change_that_is_not_filed_after_ten_working_days if {
	rule.violations == found with input as but({})
}

test_reports_a_change_that_was_filed_after_ten_working_days if {
	late := {"on": "2026-05-01", "kind": "filed-facts", "filed_on": "2026-05-19"}
	found_late := {{"path": ["service", "changes", 1, "filed_on"], "details": {"changed": "2026-05-01"}}}
	in_time := object.union(late, {"filed_on": "2026-05-18"})

	rule.violations == found_late with input as facts([in_time, late])
}

test_counts_from_the_measures_where_the_change_is_older if {
	old := {"on": "2023-02-01", "kind": "filed-facts", "filed_on": "2023-08-30"}
	found_late := {{"path": ["service", "changes", 1, "filed_on"], "details": {"changed": "2023-02-01"}}}

	rule.violations == found_late with input as facts([object.union(old, {"filed_on": "2023-08-29"}), old])
}

test_reports_past_the_calendar_only_what_is_surely_late if {
	late := {"on": "2026-12-18", "kind": "filed-facts", "filed_on": "2027-01-18"}
	found_late := {{"path": ["service", "changes", 1, "filed_on"], "details": {"changed": "2026-12-18"}}}

	rule.violations == found_late with input as facts([object.union(late, {"filed_on": "2027-01-17"}), late])
}

test_silent_while_a_change_may_still_be_in_time if {
	rule.violations == set() with input as facts([object.union(unfiled, {"on": "2026-11-10"})])
}

test_silent_on_changes_of_other_kinds if {
	every kind in {"model", "function", "other"} {
		rule.violations == set() with input as facts([object.union(unfiled, {"kind": kind})])
	}
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
