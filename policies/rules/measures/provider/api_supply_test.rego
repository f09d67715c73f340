package rules.measures.provider.api_supply_test

import data.lib.example_test as example
import data.rules.measures.provider.api_supply as rule

by_interface(change) := example.but(object.union({"service": {"offered_as": ["web", "api"]}}, change))

found := {{"path": ["service", "offered_as"], "details": {}}}

test_tells_that_supply_through_an_interface_counts if {
	rule.violations == found with input as by_interface({})
}

test_silent_for_other_forms if {
	rule.violations == set() with input as by_interface({"service": {"offered_as": ["web"]}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as by_interface(example.outside)
}
