package rules.measures.inspection.inspection_file_incomplete_test

import data.lib.example_test as example
import data.rules.measures.inspection.inspection_file_incomplete as rule

whole := {
	"data_sources": "inspection.md#sources",
	"data_scale": "inspection.md#scale",
	"data_types": "inspection.md#types",
	"annotation_rules": "inspection.md#annotation",
	"algorithm_mechanism": "inspection.md#algorithm",
}

found(missing) := {{"path": ["inspection"], "details": {"missing": missing}}}

all_five := found([
	"inspection.data_sources",
	"inspection.data_scale",
	"inspection.data_types",
	"inspection.annotation_rules",
	"inspection.algorithm_mechanism",
])

algorithm_only := found(["inspection.algorithm_mechanism"])

test_reports_all_five_where_nothing_is_declared if {
	rule.violations == all_five with input as example.but({})
}

test_reports_all_five_of_a_provider_that_trains_and_annotates if {
	rule.violations == all_five with input as example.but({
		"training": {"performed": true},
		"annotation": {"performed": true},
	})
}

test_reports_each_of_the_five_alone if {
	every name in object.keys(whole) {
		missing := [concat(".", ["inspection", name])]
		inspection := object.remove(whole, [name])
		rule.violations == found(missing) with input as example.but({"inspection": inspection})
	}
}

test_reports_what_is_declared_not_to_be_explained if {
	rule.violations == algorithm_only with input as example.but({"inspection": object.union(
		whole,
		{"algorithm_mechanism": false},
	)})
}

test_asks_a_provider_that_trains_nothing_for_the_algorithm_only if {
	rule.violations == algorithm_only with input as example.but({"training": {"performed": false}})
}

test_asks_for_the_rules_of_annotation_that_is_declared_beside_no_training if {
	missing := ["inspection.annotation_rules", "inspection.algorithm_mechanism"]

	rule.violations == found(missing) with input as example.but({
		"training": {"performed": false},
		"annotation": {"performed": true},
	})
}

test_asks_a_provider_that_annotates_nothing_for_the_other_four if {
	missing := [
		"inspection.data_sources",
		"inspection.data_scale",
		"inspection.data_types",
		"inspection.algorithm_mechanism",
	]

	rule.violations == found(missing) with input as example.but({"annotation": {"performed": false}})
}

test_silent_once_all_five_are_named if {
	rule.violations == set() with input as example.but({"inspection": whole})
}

test_silent_once_the_algorithm_is_explained_by_a_provider_that_trains_nothing if {
	rule.violations == set() with input as example.but({
		"training": {"performed": false},
		"inspection": {"algorithm_mechanism": "inspection.md#algorithm"},
	})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
