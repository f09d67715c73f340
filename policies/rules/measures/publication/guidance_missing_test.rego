package rules.measures.publication.guidance_missing_test

import data.lib.example_test as example
import data.rules.measures.publication.guidance_missing as rule

found := {{"path": ["guidance"], "details": {}}}

test_reports_that_no_guidance_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_guidance_of_which_nothing_is_named if {
	rule.violations == found with input as example.but({"guidance": {}})
}

test_silent_once_a_document_is_named if {
	rule.violations == set() with input as example.but({"guidance": {"document": "docs/tips.md"}})
}

test_silent_once_an_address_is_named if {
	rule.violations == set() with input as example.but({"guidance": {"address": "https://example.com/tips"}})
}

test_silent_once_a_notice_in_the_product_is_named if {
	rule.violations == set() with input as example.but({"guidance": {"in_product": "web/notice.html"}})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as example.but({"guidance": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
