package rules.measures.illegal_content.illegal_content_rectification_missing_test

import data.lib.example_test as example
import data.rules.measures.illegal_content.illegal_content_rectification_missing as rule

found := {{"path": ["illegal_content", "rectification"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_a_step_that_is_declared_not_to_exist if {
	rule.violations == found with input as example.but({"illegal_content": {"rectification": false}})
}

test_silent_once_the_step_is_named if {
	named := {"illegal_content": {"rectification": "docs/illegal.md#rectification"}}
	rule.violations == set() with input as example.but(named)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
