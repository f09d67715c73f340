package rules.measures.complaints.complaint_process_missing_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_process_missing as rule

process(facts) := example.but({"complaints": {"process": facts}})

found := {{"path": ["complaints", "process"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_a_process_without_address_and_file if {
	rule.violations == found with input as process({})
}

test_silent_once_the_address_is_named if {
	rule.violations == set() with input as process({"address": "https://example.com/complaints"})
}

test_silent_once_the_file_is_named if {
	rule.violations == set() with input as process({"evidence": "docs/complaints.md"})
}

test_silent_where_the_absence_of_the_process_is_declared if {
	rule.violations == set() with input as process(false)
}

test_silent_where_the_absence_of_the_mechanism_is_declared if {
	rule.violations == set() with input as example.but({"complaints": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
