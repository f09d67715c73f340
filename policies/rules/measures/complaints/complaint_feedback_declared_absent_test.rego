package rules.measures.complaints.complaint_feedback_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_feedback_declared_absent as rule

declared(change) := example.but(object.union({"complaints": {"feedback": false}}, change))

test_reports_that_results_are_not_reported_back if {
	rule.violations == {{"path": ["complaints", "feedback"], "details": {}}} with input as declared({})
}

test_silent_once_feedback_is_declared if {
	rule.violations == set() with input as declared({"complaints": {"feedback": "docs/complaints.md#result"}})
}

test_silent_where_feedback_is_not_declared if {
	rule.violations == set() with input as example.but({"complaints": {}})
}

test_silent_where_the_absence_of_the_mechanism_is_declared if {
	rule.violations == set() with input as declared({"complaints": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(example.outside)
}
