package rules.measures.training.dataset_sensitive_contradicts_flag_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_sensitive_contradicts_flag as rule

trained(change) := {"training": {"performed": true, "datasets": [object.union(contradicting, change)]}}

contradicting := {"name": "wiki", "personal_information": false, "sensitive": true}

found := {{"path": ["training", "datasets", 0, "sensitive"], "details": {"name": "wiki"}}}

test_reports_sensitive_data_that_is_not_personal if {
	rule.violations == found with input as example.but(trained({}))
}

test_silent_on_sensitive_data_that_is_personal if {
	rule.violations == set() with input as example.but(trained({"personal_information": true}))
}

test_silent_where_personal_information_is_not_declared if {
	undeclared := {"performed": true, "datasets": [{"name": "wiki", "sensitive": true}]}
	rule.violations == set() with input as example.but({"training": undeclared})
}

test_silent_on_data_that_is_not_sensitive if {
	rule.violations == set() with input as example.but(trained({"sensitive": false}))
}

test_silent_where_no_data_is_trained_on if {
	denied := object.union(trained({}), {"training": {"performed": false}})
	rule.violations == set() with input as example.but(denied)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(trained({}), example.outside))
}
