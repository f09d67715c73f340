package rules.measures.complaints.complaint_process_unpublished_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_process_unpublished as rule

written := {"complaints": {"process": {"evidence": "docs/complaints.md"}}}

but(change) := example.but(object.union(written, change))

test_reports_a_file_without_an_address if {
	rule.violations == {{"path": ["complaints", "process", "address"], "details": {}}} with input as but({})
}

test_silent_once_the_address_is_named if {
	change := {"complaints": {"process": {"address": "https://example.com/complaints"}}}
	rule.violations == set() with input as but(change)
}

test_silent_where_no_file_is_named if {
	rule.violations == set() with input as example.but({"complaints": {"process": {}}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
