package rules.measures_draft.training.draft_source_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.training.draft_source_missing as rule

sound := {"name": "news", "source": "commercial", "source_evidence": "docs/contract.md"}

with_dataset(facts) := {"training": {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}}

found(missing) := {{"path": ["training", "datasets", 1], "details": {"name": "wiki", "missing": missing}}}

test_reports_what_is_lacking[case] if {
	some case, row in {
		"both": [{}, ["source", "source_evidence"]],
		"the proof": [{"source": "open"}, ["source_evidence"]],
		"the kind": [{"source_evidence": "docs/wiki.md"}, ["source"]],
	}
	rule.violations == found(row[1]) with input as example.but(with_dataset(row[0]))
}

test_silent_once_both_are_declared if {
	declared := {"source": "open", "source_evidence": "docs/wiki.md"}
	rule.violations == set() with input as example.but(with_dataset(declared))
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as example.but(object.union(with_dataset({}), {"training": {"performed": false}}))
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(with_dataset({}), example.outside))
}
