package rules.measures.training.training_denied_beside_datasets_test

import data.lib.example_test as example
import data.rules.measures.training.training_denied_beside_datasets as rule

trained(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := object.union({"performed": false}, facts)
}

listed := {"datasets": [{"name": "wiki"}, {"name": "news"}]}

found := {{"path": ["training", "performed"], "details": {"names": ["news", "wiki"]}}}

test_reports_datasets_where_training_is_denied if {
	rule.violations == found with input as trained(listed, {})
}

test_silent_where_no_dataset_is_listed if {
	rule.violations == set() with input as trained({}, {})
}

test_silent_where_the_register_is_empty if {
	rule.violations == set() with input as trained({"datasets": []}, {})
}

test_silent_where_data_is_trained_on if {
	rule.violations == set() with input as trained(listed, {"training": {"performed": true}})
}

test_silent_where_it_is_not_declared if {
	rule.violations == set() with input as example.but({"training": listed})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as trained(listed, example.outside)
}
