package rules.measures.illegal_use.illegal_use_records_not_kept_test

import data.lib.example_test as example
import data.rules.measures.illegal_use.illegal_use_records_not_kept as rule

kept(period, change) := example.but(object.union({"illegal_use": {"records_kept": period}}, change))

found := {{"path": ["illegal_use", "records_kept"], "details": {}}}

test_reports_a_period_of_zero if {
	every nothing in [{"days": 0}, {"months": 0}, {"days": 0, "months": 0, "unlimited": false}] {
		rule.violations == found with input as kept(nothing, {})
	}
}

test_silent_on_a_period_that_is_not_zero if {
	every period in [{"days": 1, "months": 0}, {"days": 0, "months": 1}, {"days": 0, "unlimited": true}] {
		rule.violations == set() with input as kept(period, {})
	}
}

test_silent_where_no_period_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as kept({"days": 0}, example.outside)
}
