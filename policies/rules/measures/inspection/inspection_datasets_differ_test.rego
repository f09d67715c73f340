package rules.measures.inspection.inspection_datasets_differ_test

import data.lib.example_test as example
import data.rules.measures.inspection.inspection_datasets_differ as rule

declared(explained, registered) := {
	"inspection": {"datasets": explained},
	"training": {"performed": true, "datasets": [{"name": name} | some name in registered]},
}

only_explained(names) := {
	"path": ["inspection", "datasets"],
	"details": {"here": "inspection.datasets", "there": "training.datasets", "names": names},
}

only_registered(names) := {
	"path": ["training", "datasets"],
	"details": {"here": "training.datasets", "there": "inspection.datasets", "names": names},
}

test_reports_what_only_the_explanation_names if {
	rule.violations == {only_explained(["wiki"])} with input as example.but(declared(["wiki", "news"], ["news"]))
}

test_reports_what_only_the_register_names if {
	rule.violations == {only_registered(["wiki"])} with input as example.but(declared(["news"], ["wiki", "news"]))
}

test_reports_both_directions_in_order if {
	rule.violations == {
		only_explained(["forum", "wiki"]),
		only_registered(["books", "news"]),
	} with input as example.but(declared(["wiki", "forum"], ["news", "books"]))
}

test_reports_an_explanation_that_names_none_beside_a_register if {
	rule.violations == {only_registered(["news"])} with input as example.but(declared([], ["news"]))
}

test_reports_an_empty_register_beside_an_explanation if {
	rule.violations == {only_explained(["news"])} with input as example.but(declared(["news"], []))
}

test_silent_where_the_same_are_named_in_another_order if {
	rule.violations == set() with input as example.but(declared(["wiki", "news"], ["news", "wiki"]))
}

test_silent_where_the_explanation_lists_no_datasets if {
	rule.violations == set() with input as example.but({"training": {"datasets": [{"name": "news"}]}})
}

test_silent_where_no_register_is_declared if {
	rule.violations == set() with input as example.but({"inspection": {"datasets": ["news"]}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(declared(["wiki"], ["news"]), example.outside))
}
