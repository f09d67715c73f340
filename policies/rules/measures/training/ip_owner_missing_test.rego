package rules.measures.training.ip_owner_missing_test

import data.lib.example_test as example
import data.rules.measures.training.ip_owner_missing as rule

trained(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := object.union({"performed": true}, facts)
}

found := {{"path": ["training", "ip_responsible"], "details": {}}}

test_reports_training_with_nobody_responsible if {
	rule.violations == found with input as trained({}, {})
}

test_silent_once_somebody_is_named if {
	rule.violations == set() with input as trained({"ip_responsible": "Legal"}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as trained({}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as trained({}, example.outside)
}
