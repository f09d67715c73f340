package rules.measures.training.training_denied_beside_records_test

import data.lib.example_test as example
import data.rules.measures.training.training_denied_beside_records as rule

trained(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := object.union({"performed": false}, facts)
}

listed := {"datasets": [{"name": "wiki"}, {"name": "news"}]}

tuned := {"models": [{"name": "a", "origin": "fine-tuned"}]}

found(facts) := {{"path": ["training", "performed"], "details": {"facts": facts}}}

test_reports_datasets_where_training_is_denied if {
	rule.violations == found(["training.datasets"]) with input as trained(listed, {})
}

test_reports_a_tuned_model_where_training_is_denied if {
	rule.violations == found(["models"]) with input as trained({}, tuned)
}

test_reports_both_in_order if {
	rule.violations == found(["models", "training.datasets"]) with input as trained(listed, tuned)
}

test_silent_where_nothing_is_beside_it if {
	rule.violations == set() with input as trained({}, {})
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
