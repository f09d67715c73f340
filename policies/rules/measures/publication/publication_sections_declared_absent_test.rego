package rules.measures.publication.publication_sections_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.publication.publication_sections_declared_absent as rule

page(sections) := {"publication": {"address": "https://example.com/about", "sections": sections}}

found(section) := {"path": ["publication", "sections", section], "details": {"section": section}}

test_reports_each_of_the_three_alone if {
	every name in {"audience", "occasions", "purposes"} {
		rule.violations == {found(name)} with input as example.but(page({name: false}))
	}
}

test_reports_every_one_that_is_left_out if {
	sections := {"audience": false, "occasions": "#when", "purposes": false}

	rule.violations == {found("audience"), found("purposes")} with input as example.but(page(sections))
}

test_silent_on_sections_that_article_10_does_not_ask_for if {
	rule.violations == set() with input as example.but(page({"algorithm": false}))
}

test_silent_once_the_section_is_named if {
	rule.violations == set() with input as example.but(page({"audience": "#for-whom"}))
}

test_silent_where_the_section_is_not_declared if {
	rule.violations == set() with input as example.but(page({}))
}

test_silent_where_the_absence_of_a_publication_is_declared if {
	rule.violations == set() with input as example.but({"publication": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(page({"audience": false}), example.outside))
}
