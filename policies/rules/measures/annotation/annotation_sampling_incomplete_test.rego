package rules.measures.annotation.annotation_sampling_incomplete_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotation_sampling_incomplete as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

found(missing) := {{"path": ["annotation", "sampling"], "details": {"missing": missing}}}

complete := {"size": 2400, "pass_rate": 0.963, "on": "2026-06-25"}

without(key) := {"sampling": object.remove(complete, [key])}

test_reports_annotation_without_samples if {
	rule.violations == found(["size", "pass_rate", "on"]) with input as annotated({}, {})
}

test_reports_a_check_without_its_size if {
	rule.violations == found(["size"]) with input as annotated(without("size"), {})
}

test_reports_a_check_without_its_pass_rate if {
	rule.violations == found(["pass_rate"]) with input as annotated(without("pass_rate"), {})
}

test_reports_a_check_without_its_day if {
	rule.violations == found(["on"]) with input as annotated(without("on"), {})
}

test_silent_once_all_three_are_declared if {
	rule.violations == set() with input as annotated({"sampling": complete}, {})
}

test_silent_on_a_check_in_which_nothing_passed if {
	rule.violations == set() with input as annotated({"sampling": {"size": 0, "pass_rate": 0, "on": "2026-06-25"}}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated({}, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated({}, example.outside)
}
