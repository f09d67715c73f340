package rules.measures_draft.transparency.draft_truth_unshown_test

import data.lib.example_test as example
import data.rules.measures_draft.transparency.draft_truth_unshown as rule

qwen := {"name": "qwen-plus", "version": "2.5"}

with_evaluation(facts) := {
	"models": [qwen],
	"evaluations": [object.union({"kind": "accuracy", "model": "qwen-plus", "version": "2.5"}, facts)],
}

found := {{"path": ["models", 0], "details": {"subject": "qwen-plus 2.5"}}}

test_reports_a_model_without_evaluation if {
	rule.violations == found with input as example.but({"models": [qwen]})
}

test_reports_an_evaluation_of_another_kind_or_version[case] if {
	some case, facts in {"kind": {"kind": "safety"}, "version": {"version": "2.0"}}
	rule.violations == found with input as example.but(with_evaluation(facts))
}

test_reports_the_service_where_no_model_is_declared if {
	rule.violations == {{"path": ["evaluations"], "details": {"subject": "Chat"}}} with input as example.but({})
}

test_silent_where_the_model_was_evaluated if {
	rule.violations == set() with input as example.but(with_evaluation({}))
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union({"models": [qwen]}, example.outside))
}
