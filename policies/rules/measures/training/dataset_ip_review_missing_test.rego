package rules.measures.training.dataset_ip_review_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_ip_review_missing as rule

sound := {"name": "news", "ip_review": {"on": "2026-03-01"}}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found := {{"path": ["training", "datasets", 1, "ip_review"], "details": {"name": "wiki"}}}

test_reports_a_dataset_without_review if {
	rule.violations == found with input as with_dataset({}, {})
}

test_reports_a_review_without_a_date if {
	rule.violations == found with input as with_dataset({"ip_review": {"by": "Legal"}}, {})
}

test_silent_once_the_review_is_dated if {
	rule.violations == set() with input as with_dataset({"ip_review": {"on": "2026-03-02"}}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset({}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset({}, example.outside)
}
