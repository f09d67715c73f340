package rules.measures.content.report_to_authority_unnamed_test

import data.lib.example_test as example
import data.rules.measures.content.report_to_authority_unnamed as rule

page(sections) := {"publication": {"document": "docs/about.md", "sections": sections}}

found := {{"path": ["publication", "sections", "report_to_authority"], "details": {}}}

test_reports_a_page_that_names_no_authority if {
	rule.violations == found with input as example.but(page({"limits": "#limits"}))
}

test_reports_a_page_without_sections if {
	rule.violations == found with input as example.but({"publication": {"address": "https://example.com/about"}})
}

test_reports_a_page_that_is_declared_not_to_say_so if {
	rule.violations == found with input as example.but(page({"report_to_authority": false}))
}

test_silent_once_the_section_is_named if {
	rule.violations == set() with input as example.but(page({"report_to_authority": "#reports"}))
}

test_silent_where_no_page_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_where_there_is_no_page if {
	rule.violations == set() with input as example.but({"publication": false})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(example.user, page({})))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(example.outside, page({})))
}
