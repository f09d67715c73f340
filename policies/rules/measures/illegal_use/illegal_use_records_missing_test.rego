package rules.measures.illegal_use.illegal_use_records_missing_test

import data.lib.example_test as example
import data.rules.measures.illegal_use.illegal_use_records_missing as rule

kept(period) := example.but({"illegal_use": {"records_kept": period}})

found := {{"path": ["illegal_use", "records_kept"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_records_without_a_period if {
	rule.violations == found with input as kept({"evidence": "docs/misuse.md#records"})
}

test_reports_an_end_without_a_number if {
	rule.violations == found with input as kept({"unlimited": false})
}

test_silent_on_days if {
	rule.violations == set() with input as kept({"days": 1})
}

test_silent_on_months if {
	rule.violations == set() with input as kept({"months": 36})
}

test_silent_where_no_end_is_set if {
	rule.violations == set() with input as kept({"unlimited": true})
}

test_silent_where_it_is_declared_that_none_are_kept if {
	every nothing in [{"days": 0}, {"months": 0}] {
		rule.violations == set() with input as kept(nothing)
	}
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
