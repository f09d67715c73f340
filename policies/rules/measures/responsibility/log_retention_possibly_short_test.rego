package rules.measures.responsibility.log_retention_possibly_short_test

import data.lib.example_test as example
import data.rules.measures.responsibility.log_retention_possibly_short as rule

kept(period, change) := example.but(object.union({"logs": {"network": period}}, change))

found(days) := {{"path": ["logs", "network", "days"], "details": {"days": days}}}

test_reports_180_days if {
	rule.violations == found(180) with input as kept({"days": 180}, {})
}

test_reports_183_days if {
	rule.violations == found(183) with input as kept({"days": 183}, {})
}

test_reports_days_beside_no_months if {
	rule.violations == found(181) with input as kept({"days": 181, "months": 0, "unlimited": false}, {})
}

test_silent_on_what_is_surely_short if {
	rule.violations == set() with input as kept({"days": 179}, {})
}

test_silent_on_the_longest_six_months if {
	rule.violations == set() with input as kept({"days": 184}, {})
}

test_silent_where_months_are_added if {
	rule.violations == set() with input as kept({"days": 180, "months": 1}, {})
}

test_silent_where_no_end_is_set if {
	rule.violations == set() with input as kept({"days": 180, "unlimited": true}, {})
}

test_silent_where_no_days_are_declared if {
	rule.violations == set() with input as kept({"months": 6}, {})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as kept({"days": 180}, example.outside)
}
