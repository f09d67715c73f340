package rules.measures.publication.publication_missing_test

import data.lib.example_test as example
import data.rules.measures.publication.publication_missing as rule

test_reports_that_no_publication_is_declared if {
	rule.violations == {{"path": ["publication"], "details": {}}} with input as example.but({})
}

test_silent_once_a_publication_is_declared if {
	rule.violations == set() with input as example.but({"publication": {"address": "https://example.com/about"}})
}

test_silent_on_a_publication_that_is_declared_in_part if {
	rule.violations == set() with input as example.but({"publication": {}})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as example.but({"publication": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
