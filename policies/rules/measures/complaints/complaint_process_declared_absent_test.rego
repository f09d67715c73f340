package rules.measures.complaints.complaint_process_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_process_declared_absent as rule

process(facts, change) := example.but(object.union({"complaints": {"process": facts}}, change))

test_reports_that_no_process_is_written if {
	rule.violations == {{"path": ["complaints", "process"], "details": {}}} with input as process(false, {})
}

test_silent_on_a_process_without_address_and_file if {
	rule.violations == set() with input as process({}, {})
}

test_silent_where_no_process_is_declared if {
	rule.violations == set() with input as example.but({"complaints": {}})
}

test_silent_where_the_absence_of_the_mechanism_is_declared if {
	rule.violations == set() with input as example.but({"complaints": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as process(false, example.outside)
}
