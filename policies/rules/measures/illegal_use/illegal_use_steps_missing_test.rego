package rules.measures.illegal_use.illegal_use_steps_missing_test

import data.lib.example_test as example
import data.rules.measures.illegal_use.illegal_use_steps_missing as rule

found := {{"path": ["illegal_use", "steps"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_a_procedure_without_steps if {
	rule.violations == found with input as example.but({"illegal_use": {"policy": "docs/misuse.md"}})
}

test_reports_an_empty_list_of_steps if {
	rule.violations == found with input as example.but({"illegal_use": {"steps": []}})
}

test_silent_once_a_step_is_declared if {
	rule.violations == set() with input as example.but({"illegal_use": {"steps": ["warn"]}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
