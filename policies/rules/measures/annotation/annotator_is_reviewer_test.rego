package rules.measures.annotation.annotator_is_reviewer_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotator_is_reviewer as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

mixed := {"annotators": ["Red", "Green", "Blue"], "reviewers": ["Blue", "White", "Green"]}

found := {{"path": ["annotation", "reviewers"], "details": {"names": ["Blue", "Green"]}}}

test_reports_teams_that_do_both if {
	rule.violations == found with input as annotated(mixed, {})
}

test_silent_where_the_teams_are_apart if {
	rule.violations == set() with input as annotated({"annotators": ["Red"], "reviewers": ["White"]}, {})
}

test_silent_where_no_reviewers_are_declared if {
	rule.violations == set() with input as annotated({"annotators": ["Red"]}, {})
}

test_silent_where_no_annotators_are_declared if {
	rule.violations == set() with input as annotated({"reviewers": ["Red"]}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated(mixed, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated(mixed, example.outside)
}
