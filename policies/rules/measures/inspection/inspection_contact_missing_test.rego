package rules.measures.inspection.inspection_contact_missing_test

import data.lib.example_test as example
import data.rules.measures.inspection.inspection_contact_missing as rule

found := {{"path": ["inspection", "contact"], "details": {}}}

test_reports_that_no_contact_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_an_inspection_file_without_a_contact if {
	rule.violations == found with input as example.but({"inspection": {"algorithm_mechanism": "inspection.md"}})
}

test_silent_once_a_contact_is_named if {
	rule.violations == set() with input as example.but({"inspection": {"contact": "legal@example.com"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
