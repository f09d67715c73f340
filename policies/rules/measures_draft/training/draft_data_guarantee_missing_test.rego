package rules.measures_draft.training.draft_data_guarantee_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.training.draft_data_guarantee_missing as rule

found := {{"path": ["training", "quality_measures"], "details": {}}}

training(facts) := {"training": object.union({"performed": true}, facts)}

test_reports_training_data_without_measures[case] if {
	some case, facts in {"not declared": {}, "an empty list": {"quality_measures": []}}
	rule.violations == found with input as example.but(training(facts))
}

test_silent_once_a_measure_is_declared if {
	rule.violations == set() with input as example.but(training({"quality_measures": [{"what": "cleaning"}]}))
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as example.but({"training": {"performed": false}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(training({}), example.outside))
}
