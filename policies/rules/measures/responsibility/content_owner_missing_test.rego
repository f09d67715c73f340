package rules.measures.responsibility.content_owner_missing_test

import data.lib.example_test as example
import data.rules.measures.responsibility.content_owner_missing as rule

found := {{"path": ["content_safety", "responsible"], "details": {}}}

test_reports_that_nobody_is_named if {
	rule.violations == found with input as example.but({"content_safety": {"policy": "docs/content.md"}})
}

test_reports_where_nothing_is_declared_of_content_safety if {
	rule.violations == found with input as example.but({})
}

test_silent_once_somebody_is_named if {
	rule.violations == set() with input as example.but({"content_safety": {"responsible": "Safety office"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
