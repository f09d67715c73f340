package rules.measures.scope.opinion_answer_contradicts_features_test

import data.lib.example_test as example
import data.rules.measures.scope.opinion_answer_contradicts_features as rule

outside_the_class(change) := example.but(object.union(
	{
		"opinion_influence": {"answer": false, "reason": "nothing is shared"},
		"service": {"features": ["live-stream", "download", "group-chat"]},
	},
	change,
))

found := {{"path": ["opinion_influence", "answer"], "details": {"features": ["group-chat", "live-stream"]}}}

test_reports_functions_by_which_users_reach_others if {
	rule.violations == found with input as outside_the_class({})
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as outside_the_class({"opinion_influence": {"answer": true}})
}

test_silent_for_other_functions if {
	rule.violations == set() with input as outside_the_class({"service": {"features": ["download"]}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as outside_the_class(example.outside)
}
