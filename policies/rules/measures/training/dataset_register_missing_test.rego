package rules.measures.training.dataset_register_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_register_missing as rule

found := {{"path": ["training", "datasets"], "details": {}}}

test_reports_training_without_a_register if {
	rule.violations == found with input as example.but({"training": {"performed": true}})
}

test_reports_an_empty_register if {
	rule.violations == found with input as example.but({"training": {"performed": true, "datasets": []}})
}

test_silent_once_a_dataset_is_listed if {
	listed := {"performed": true, "datasets": [{"name": "news"}]}
	rule.violations == set() with input as example.but({"training": listed})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as example.but({"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union({"training": {"performed": true}}, example.outside))
}
