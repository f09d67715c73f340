package rules.measures.scope.weights_only_test

import data.lib.example_test as example
import data.rules.measures.scope.weights_only as rule

weights(change) := example.but(object.union({"service": {"offered_as": ["weights", "library"]}}, change))

found := {{"path": ["service", "offered_as"], "details": {}}}

test_tells_that_only_weights_and_code_are_handed_out if {
	rule.violations == found with input as weights({})
}

test_silent_once_something_runs if {
	rule.violations == set() with input as weights({"service": {"offered_as": ["weights", "web"]}})
}

test_silent_where_an_address_contradicts_it if {
	rule.violations == set() with input as weights({"service": {"endpoints": ["https://demo.example.com"]}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as weights(example.outside)
}
