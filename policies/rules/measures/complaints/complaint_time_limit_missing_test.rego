package rules.measures.complaints.complaint_time_limit_missing_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_time_limit_missing as rule

found := {{"path": ["complaints", "decide_within"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_a_time_limit_for_the_first_answer_alone if {
	rule.violations == found with input as example.but({"complaints": {"acknowledge_within": {"days": 1}}})
}

test_reports_a_number_that_is_not_positive if {
	rule.violations == found with input as example.but({"complaints": {"decide_within": {"days": 0}}})
}

test_silent_once_a_number_is_declared if {
	rule.violations == set() with input as example.but({"complaints": {"decide_within": {"days": 15}}})
}

test_silent_where_the_absence_of_the_mechanism_is_declared if {
	rule.violations == set() with input as example.but({"complaints": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
