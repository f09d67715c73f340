package rules.measures_draft.annotation.draft_sampling_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.annotation.draft_sampling_missing as rule

whole := {"size": 500, "pass_rate": 0.98, "on": "2026-01-02"}

sampled(facts) := {"annotation": {"performed": true, "sampling": facts}}

found(missing) := {{"path": ["annotation", "sampling"], "details": {"missing": missing}}}

test_reports_annotation_without_samples if {
	rule.violations == found(["size", "pass_rate", "on"]) with input as example.but({"annotation": {"performed": true}})
}

test_reports_each_fact_that_is_lacking_alone[key] if {
	some key in ["size", "pass_rate", "on"]
	rule.violations == found([key]) with input as example.but(sampled(object.remove(whole, [key])))
}

test_silent_once_all_is_declared if {
	rule.violations == set() with input as example.but(sampled(whole))
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as example.but({"annotation": {"performed": false}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(sampled({}), example.outside))
}
