package rules.measures_draft.annotation.draft_annotator_training_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.annotation.draft_annotator_training_missing as rule

found := {{"path": ["annotation", "training"], "details": {}}}

annotation(facts) := {"annotation": object.union({"performed": true}, facts)}

test_reports_annotation_without_training[case] if {
	some case, facts in {"not declared": {}, "an empty section": {"training": {}}}
	rule.violations == found with input as example.but(annotation(facts))
}

test_silent_once_training_has[key] if {
	some key in ["on", "evidence"]
	rule.violations == set() with input as example.but(annotation({"training": {key: "2026-01-01"}}))
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as example.but({"annotation": {"performed": false}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(annotation({}), example.outside))
}
