package rules.measures.publication.publication_without_address_test

import data.lib.example_test as example
import data.rules.measures.publication.publication_without_address as rule

found := {{"path": ["publication", "address"], "details": {}}}

in_the_repository := {"publication": {"document": "docs/about.md"}}

test_reports_a_document_that_is_shown_nowhere if {
	rule.violations == found with input as example.but(in_the_repository)
}

test_reports_sections_of_a_page_without_address if {
	rule.violations == found with input as example.but({"publication": {"sections": {"audience": "README.md#who"}}})
}

test_reports_a_publication_of_which_nothing_is_declared if {
	rule.violations == found with input as example.but({"publication": {}})
}

test_silent_once_an_address_is_named if {
	rule.violations == set() with input as example.but({"publication": {"address": "https://example.com/about"}})
}

test_silent_where_no_publication_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as example.but({"publication": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(in_the_repository, example.outside))
}
