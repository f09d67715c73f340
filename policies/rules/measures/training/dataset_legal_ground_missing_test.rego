package rules.measures.training.dataset_legal_ground_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_legal_ground_missing as rule

sound := {"name": "news", "personal_information": true, "legal_ground": "made-public"}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found := {{"path": ["training", "datasets", 1, "legal_ground"], "details": {"name": "wiki"}}}

test_reports_personal_information_without_a_ground if {
	rule.violations == found with input as with_dataset({"personal_information": true}, {})
}

test_silent_once_the_ground_is_named if {
	rule.violations == set() with input as with_dataset({"personal_information": true, "legal_ground": "consent"}, {})
}

test_silent_where_there_is_no_personal_information if {
	rule.violations == set() with input as with_dataset({"personal_information": false}, {})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as with_dataset({}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset({"personal_information": true}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset({"personal_information": true}, example.outside)
}
