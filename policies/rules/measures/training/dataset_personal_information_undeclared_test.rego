package rules.measures.training.dataset_personal_information_undeclared_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_personal_information_undeclared as rule

sound := {"name": "news", "personal_information": false}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found := {{"path": ["training", "datasets", 1, "personal_information"], "details": {"name": "wiki"}}}

test_reports_a_dataset_that_does_not_say if {
	rule.violations == found with input as with_dataset({}, {})
}

test_silent_where_there_is_none if {
	rule.violations == set() with input as with_dataset({"personal_information": false}, {})
}

test_silent_where_there_is_some if {
	rule.violations == set() with input as with_dataset({"personal_information": true}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset({}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset({}, example.outside)
}
