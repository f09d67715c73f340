package rules.measures.complaints.complaint_feedback_missing_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_feedback_missing as rule

found := {{"path": ["complaints", "feedback"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_a_mechanism_without_feedback if {
	rule.violations == found with input as example.but({"complaints": {"decide_within": {"days": 15}}})
}

test_silent_once_feedback_is_declared if {
	rule.violations == set() with input as example.but({"complaints": {"feedback": "docs/complaints.md#result"}})
}

test_silent_where_the_absence_of_feedback_is_declared if {
	rule.violations == set() with input as example.but({"complaints": {"feedback": false}})
}

test_silent_where_the_absence_of_the_mechanism_is_declared if {
	rule.violations == set() with input as example.but({"complaints": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
