package rules.measures.training.dataset_separate_consent_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_separate_consent_missing as rule

sound := {"name": "news", "sensitive": true, "separate_consent": "docs/consent.md"}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found := {{"path": ["training", "datasets", 1, "separate_consent"], "details": {"name": "wiki"}}}

test_reports_sensitive_data_without_separate_consent if {
	rule.violations == found with input as with_dataset({"sensitive": true}, {})
}

test_reports_consent_as_ground_without_a_record if {
	rule.violations == found with input as with_dataset({"sensitive": true, "legal_ground": "consent"}, {})
}

test_reports_declared_absence_beside_another_ground if {
	facts := {"sensitive": true, "legal_ground": "legal-duty", "separate_consent": false}
	rule.violations == found with input as with_dataset(facts, {})
}

test_reports_declared_absence_beside_no_ground if {
	facts := {"sensitive": true, "separate_consent": false}
	rule.violations == found with input as with_dataset(facts, {})
}

test_silent_where_consent_is_the_ground_and_declared_absent if {
	facts := {"sensitive": true, "legal_ground": "consent", "separate_consent": false}
	rule.violations == set() with input as with_dataset(facts, {})
}

test_silent_once_the_record_is_named if {
	facts := {"sensitive": true, "separate_consent": "docs/consent.md"}
	rule.violations == set() with input as with_dataset(facts, {})
}

test_silent_where_nothing_is_sensitive if {
	rule.violations == set() with input as with_dataset({"sensitive": false}, {})
}

test_silent_where_sensitivity_is_not_declared if {
	rule.violations == set() with input as with_dataset({}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset({"sensitive": true}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset({"sensitive": true}, example.outside)
}
