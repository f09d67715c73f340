package rules.measures_draft.training.draft_dataset_ground_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.training.draft_dataset_ground_missing as rule

sound := {"name": "news", "personal_information": true, "legal_ground": "consent"}

with_dataset(facts) := {"training": {"performed": true, "datasets": [sound, object.union({"name": "forum"}, facts)]}}

personal := with_dataset({"personal_information": true})

test_reports_personal_information_without_a_ground if {
	found := {{"path": ["training", "datasets", 1, "legal_ground"], "details": {"name": "forum"}}}
	rule.violations == found with input as example.but(personal)
}

test_silent_without_personal_information[case] if {
	some case, facts in {"as declared": {"personal_information": false}, "as far as is known": {}}
	rule.violations == set() with input as example.but(with_dataset(facts))
}

test_silent_once_a_ground_is_declared if {
	grounded := with_dataset({"personal_information": true, "legal_ground": "contract"})
	rule.violations == set() with input as example.but(grounded)
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as example.but(object.union(personal, {"training": {"performed": false}}))
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(personal, example.outside))
}
