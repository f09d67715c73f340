package rules.measures.publication.publication_excludes_minors_beside_directed_test

import data.lib.example_test as example
import data.rules.measures.publication.publication_excludes_minors_beside_directed as rule

declared(excludes, minors) := {
	"publication": {"address": "https://example.com/about", "excludes_minors": excludes},
	"audience": {"minors": minors},
}

test_reports_a_service_for_minors_whose_page_excludes_them if {
	rule.violations == {{
		"path": ["publication", "excludes_minors"],
		"details": {},
	}} with input as example.but(declared(true, "directed"))
}

test_silent_where_the_page_does_not_exclude_them if {
	rule.violations == set() with input as example.but(declared(false, "directed"))
}

test_silent_where_minors_are_kept_out if {
	rule.violations == set() with input as example.but(declared(true, "excluded"))
}

test_silent_where_minors_are_let_in_without_being_addressed if {
	rule.violations == set() with input as example.but(declared(true, "allowed"))
}

test_silent_where_the_page_is_not_said_to_exclude_them if {
	rule.violations == set() with input as example.but({"audience": {"minors": "directed"}})
}

test_silent_where_nothing_is_declared_on_minors if {
	rule.violations == set() with input as example.but({"publication": {"excludes_minors": true}})
}

test_silent_outside_the_scope_of_article_2 if {
	change := object.union(declared(true, "directed"), example.outside)

	rule.violations == set() with input as example.but(change)
}
