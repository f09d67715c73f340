package rules.measures.publication.publication_sections_missing_test

import data.lib.example_test as example
import data.rules.measures.publication.publication_sections_missing as rule

page(sections) := {"publication": {"address": "https://example.com/about", "sections": sections}}

whole := {"audience": "#for-whom", "occasions": "#when", "purposes": "#what-for"}

found(missing) := {{"path": ["publication", "sections"], "details": {"missing": missing}}}

test_reports_all_three_where_no_section_is_declared if {
	rule.violations == found([
		"publication.sections.audience",
		"publication.sections.occasions",
		"publication.sections.purposes",
	]) with input as example.but({"publication": {"address": "https://example.com/about"}})
}

test_reports_each_of_the_three_alone if {
	every name in {"audience", "occasions", "purposes"} {
		missing := [concat(".", ["publication.sections", name])]
		sections := object.remove(whole, [name])
		rule.violations == found(missing) with input as example.but(page(sections))
	}
}

test_silent_once_all_three_are_declared if {
	rule.violations == set() with input as example.but(page(whole))
}

test_silent_on_a_section_whose_absence_is_declared if {
	rule.violations == set() with input as example.but(page(object.union(whole, {"occasions": false})))
}

test_silent_where_no_publication_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_where_the_absence_of_a_publication_is_declared if {
	rule.violations == set() with input as example.but({"publication": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(page({}), example.outside))
}
