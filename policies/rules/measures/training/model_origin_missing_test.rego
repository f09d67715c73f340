package rules.measures.training.model_origin_missing_test

import data.lib.example_test as example
import data.rules.measures.training.model_origin_missing as rule

sound := {"name": "chat", "origin": "self-trained"}

with_model(facts, change) := example.but(object.union({"models": models}, change)) if {
	models := [sound, object.union({"name": "base"}, facts)]
}

found := {{"path": ["models", 1, "origin"], "details": {"name": "base"}}}

test_reports_a_model_without_origin if {
	rule.violations == found with input as with_model({}, {})
}

test_silent_once_the_origin_is_declared if {
	rule.violations == set() with input as with_model({"origin": "open-weights"}, {})
}

test_silent_where_no_model_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_model({}, example.outside)
}
