package rules.measures.filings.change_filing_overdue_test

import data.lib.example_test as example
import data.rules.measures.filings.change_filing_overdue as rule

changed(changes) := {"opinion_influence": {"answer": true}, "service": {"changes": changes}}

unfiled := {"on": "2026-10-24", "kind": "filed-facts"}

but(change) := example.but(object.union(changed([unfiled]), change))

found := {{"path": ["service", "changes", 0, "filed_on"], "details": {"changed": "2026-10-24"}}}

test_reports_a_change_that_is_not_filed_after_thirty_days if {
	rule.violations == found with input as but({})
}

test_reports_a_change_that_was_filed_after_thirty_days if {
	late := {"on": "2026-05-01", "kind": "filed-facts", "filed_on": "2026-06-01"}
	found_late := {{"path": ["service", "changes", 1, "filed_on"], "details": {"changed": "2026-05-01"}}}
	in_time := object.union(late, {"filed_on": "2026-05-31"})

	rule.violations == found_late with input as example.but(changed([in_time, late]))
}

test_silent_while_a_change_may_still_be_in_time if {
	rule.violations == set() with input as example.but(changed([object.union(unfiled, {"on": "2026-10-25"})]))
}

test_silent_on_changes_of_other_kinds if {
	every kind in {"model", "function", "other"} {
		rule.violations == set() with input as example.but(changed([object.union(unfiled, {"kind": kind})]))
	}
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}

test_the_time_limit_runs_from_the_first_day_of_the_measures_at_the_earliest if {
	before := {"on": "2023-06-20", "kind": "filed-facts", "filed_on": "2023-09-14"}
	found_late := {{"path": ["service", "changes", 0, "filed_on"], "details": {"changed": "2023-06-20"}}}
	late := object.union(before, {"filed_on": "2023-09-15"})

	rule.violations == set() with input as example.but(changed([before]))
	rule.violations == found_late with input as example.but(changed([late]))
}
