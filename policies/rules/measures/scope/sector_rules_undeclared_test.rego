package rules.measures.scope.sector_rules_undeclared_test

import data.lib.example_test as example
import data.rules.measures.scope.sector_rules_undeclared as rule

newsroom(change) := example.but({"service": object.union({"sectors": ["news", "film-tv", "games"]}, change)})

found := {{"path": ["service", "sectors"], "details": {"sectors": ["film-tv", "news"]}}}

test_asks_for_the_rules_of_the_sectors_that_may_have_some if {
	rule.violations == found with input as newsroom({})
}

test_silent_once_a_rule_is_named if {
	rule.violations == set() with input as newsroom({"sector_rules": [{"name": "Rule"}]})
}

test_silent_once_none_was_found if {
	rule.violations == set() with input as newsroom({"sector_rules": false})
}

test_silent_for_other_sectors if {
	rule.violations == set() with input as newsroom({"sectors": ["games"]})
}

test_silent_outside_the_scope_of_article_2 if {
	facts := example.but(object.union(example.outside, {"service": {"sectors": ["news"]}}))

	rule.violations == set() with input as facts
}
