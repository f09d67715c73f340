package rules.measures.publication.guidance_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.publication.guidance_declared_absent as rule

none := {"guidance": false}

test_reports_that_users_are_not_guided if {
	rule.violations == {{"path": ["guidance"], "details": {}}} with input as example.but(none)
}

test_silent_where_nothing_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_once_guidance_is_named if {
	rule.violations == set() with input as example.but({"guidance": {"document": "docs/tips.md"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(none, example.outside))
}
