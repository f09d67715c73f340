package rules.measures.training.dataset_separate_consent_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_separate_consent_declared_absent as rule

sound := {"name": "news", "sensitive": true, "legal_ground": "consent", "separate_consent": "docs/consent.md"}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found := {{"path": ["training", "datasets", 1, "separate_consent"], "details": {"name": "wiki"}}}

broken := {"sensitive": true, "legal_ground": "consent", "separate_consent": false}

test_reports_consent_that_is_declared_not_to_be_separate if {
	rule.violations == found with input as with_dataset(broken, {})
}

test_silent_where_nothing_is_sensitive if {
	facts := object.union(broken, {"sensitive": false})
	rule.violations == set() with input as with_dataset(facts, {})
}

test_silent_on_another_ground if {
	facts := object.union(broken, {"legal_ground": "legal-duty"})
	rule.violations == set() with input as with_dataset(facts, {})
}

test_silent_where_the_record_is_named if {
	facts := object.union(broken, {"separate_consent": "docs/consent.md"})
	rule.violations == set() with input as with_dataset(facts, {})
}

test_silent_where_separate_consent_is_not_declared if {
	facts := object.remove(broken, ["separate_consent"])
	rule.violations == set() with input as with_dataset(facts, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset(broken, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset(broken, example.outside)
}
