package rules.measures.training.quality_sampling_below_figures_test

import data.lib.example_test as example
import data.rules.measures.training.quality_sampling_below_figures as rule

trained(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := object.union({"performed": true}, facts)
}

manual := {"path": ["training", "manual_sample"], "details": {
	"sample": "manual_sample",
	"measure": "size",
	"least": 4000,
	"pass_rate": 0.96,
}}

technical := {"path": ["training", "technical_sample"], "details": {
	"sample": "technical_sample",
	"measure": "share",
	"least": 0.1,
	"pass_rate": 0.98,
}}

# Samples that just reach the figures, with `change` merged in.
sampled(change) := object.union(
	{"manual_sample": {"size": 4000, "pass_rate": 0.96}, "technical_sample": {"share": 0.1, "pass_rate": 0.98}},
	change,
)

test_silent_on_samples_that_just_reach_the_figures if {
	rule.violations == set() with input as trained(sampled({}), {})
}

test_reports_both_samples_where_none_is_declared if {
	rule.violations == {manual, technical} with input as trained({}, {})
}

test_reports_a_manual_sample_that_is_too_small if {
	rule.violations == {manual} with input as trained(sampled({"manual_sample": {"size": 3999}}), {})
}

test_reports_a_manual_sample_of_which_too_few_pass if {
	rule.violations == {manual} with input as trained(sampled({"manual_sample": {"pass_rate": 0.959}}), {})
}

test_reports_a_technical_sample_that_is_too_small if {
	rule.violations == {technical} with input as trained(sampled({"technical_sample": {"share": 0.099}}), {})
}

test_reports_a_technical_sample_of_which_too_few_pass if {
	rule.violations == {technical} with input as trained(sampled({"technical_sample": {"pass_rate": 0.979}}), {})
}

test_reports_a_sample_without_a_size if {
	without := object.union(object.remove(sampled({}), ["manual_sample"]), {"manual_sample": {"pass_rate": 1}})
	rule.violations == {manual} with input as trained(without, {})
}

test_reports_a_sample_without_a_pass_rate if {
	without := object.union(object.remove(sampled({}), ["technical_sample"]), {"technical_sample": {"share": 1}})
	rule.violations == {technical} with input as trained(without, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as trained({}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as trained({}, example.outside)
}
