package rules.measures.training.quality_measures_missing_test

import data.lib.example_test as example
import data.rules.measures.training.quality_measures_missing as rule

trained(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := object.union({"performed": true}, facts)
}

found := {{"path": ["training", "quality_measures"], "details": {}}}

test_reports_training_without_measures if {
	rule.violations == found with input as trained({}, {})
}

test_reports_an_empty_list if {
	rule.violations == found with input as trained({"quality_measures": []}, {})
}

test_silent_once_a_measure_is_declared if {
	rule.violations == set() with input as trained({"quality_measures": [{"what": "cleaning"}]}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as trained({}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as trained({}, example.outside)
}
