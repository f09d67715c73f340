package rules.measures.publication.publication_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.publication.publication_declared_absent as rule

none := {"publication": false}

test_reports_that_no_publication_exists if {
	rule.violations == {{"path": ["publication"], "details": {}}} with input as example.but(none)
}

test_silent_where_nothing_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_once_a_publication_is_declared if {
	rule.violations == set() with input as example.but({"publication": {"address": "https://example.com/about"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(none, example.outside))
}
