package rules.measures.training.dataset_source_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_source_missing as rule

sound := {"name": "news", "source": "commercial", "source_evidence": "docs/contract.md"}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found(missing) := {{"path": ["training", "datasets", 1], "details": {"name": "wiki", "missing": missing}}}

test_reports_a_dataset_without_source_and_proof if {
	rule.violations == found(["source", "source_evidence"]) with input as with_dataset({}, {})
}

test_reports_a_source_without_proof if {
	rule.violations == found(["source_evidence"]) with input as with_dataset({"source": "open"}, {})
}

test_reports_a_proof_without_a_kind_of_source if {
	rule.violations == found(["source"]) with input as with_dataset({"source_evidence": "docs/wiki.md"}, {})
}

test_silent_once_both_are_declared if {
	declared := {"source": "open", "source_evidence": "docs/wiki.md"}
	rule.violations == set() with input as with_dataset(declared, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset({}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset({}, example.outside)
}
