package rules.measures.licences.foreign_investment_review_missing_test

import data.lib.example_test as example
import data.rules.measures.licences.foreign_investment_review_missing as rule

foreign(change) := {"investment": object.union({"foreign": true}, change)}

found := {{"path": ["investment", "review"], "details": {}}}

test_reports_foreign_investment_without_a_review if {
	rule.violations == found with input as example.but(foreign({}))
}

test_reports_a_review_that_is_declared_not_to_exist if {
	rule.violations == found with input as example.but(foreign({"review": false}))
}

test_silent_once_the_note_is_named if {
	rule.violations == set() with input as example.but(foreign({"review": "docs/investment.md"}))
}

test_silent_where_nothing_is_foreign if {
	rule.violations == set() with input as example.but(foreign({"foreign": false}))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(foreign({}), example.outside))
}
