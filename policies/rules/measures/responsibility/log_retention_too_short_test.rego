package rules.measures.responsibility.log_retention_too_short_test

import data.lib.example_test as example
import data.rules.measures.responsibility.log_retention_too_short as rule

kept(period, change) := example.but(object.union({"logs": {"network": period}}, change))

found(values) := {{"path": ["logs", "network"], "details": {"kept": values}}}

test_reports_less_than_180_days if {
	rule.violations == found(["logs.network.days: 179"]) with input as kept({"days": 179}, {})
}

test_reports_less_than_six_months if {
	rule.violations == found(["logs.network.months: 5"]) with input as kept({"months": 5}, {})
}

test_reports_that_nothing_is_kept if {
	rule.violations == found(["logs.network.days: 0"]) with input as kept({"days": 0}, {})
}

test_reports_months_and_days_that_are_short_even_together if {
	values := ["logs.network.months: 5", "logs.network.days: 24"]
	rule.violations == found(values) with input as kept({"months": 5, "days": 24}, {})
}

test_reports_a_short_period_that_is_said_to_end if {
	values := found(["logs.network.days: 90"])
	rule.violations == values with input as kept({"days": 90, "unlimited": false}, {})
}

test_silent_on_months_and_days_that_may_be_enough_together if {
	rule.violations == set() with input as kept({"months": 5, "days": 25}, {})
}

test_silent_on_what_may_be_meant_as_six_months if {
	rule.violations == set() with input as kept({"days": 180}, {})
}

test_silent_on_six_months if {
	rule.violations == set() with input as kept({"months": 6}, {})
}

test_silent_where_no_end_is_set if {
	rule.violations == set() with input as kept({"days": 90, "unlimited": true}, {})
}

test_silent_where_no_period_is_declared if {
	rule.violations == set() with input as kept({"evidence": "docs/logs.md"}, {})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as kept({"days": 90}, example.outside)
}
