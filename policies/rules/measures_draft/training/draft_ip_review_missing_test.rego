package rules.measures_draft.training.draft_ip_review_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.training.draft_ip_review_missing as rule

sound := {"name": "news", "ip_review": {"on": "2026-03-01"}}

with_dataset(facts) := {"training": {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}}

found := {{"path": ["training", "datasets", 1, "ip_review"], "details": {"name": "wiki"}}}

test_reports_a_dataset_without_a_dated_review[case] if {
	some case, facts in {"no review": {}, "no day": {"ip_review": {"by": "counsel"}}}
	rule.violations == found with input as example.but(with_dataset(facts))
}

test_silent_once_the_review_has_a_day if {
	rule.violations == set() with input as example.but(with_dataset({"ip_review": {"on": "2026-04-01"}}))
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as example.but(object.union(with_dataset({}), {"training": {"performed": false}}))
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(with_dataset({}), example.outside))
}
