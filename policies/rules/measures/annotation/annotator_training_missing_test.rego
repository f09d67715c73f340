package rules.measures.annotation.annotator_training_missing_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotator_training_missing as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

found := {{"path": ["annotation", "training"], "details": {}}}

test_reports_annotation_without_training if {
	rule.violations == found with input as annotated({}, {})
}

test_reports_a_training_that_says_nothing if {
	rule.violations == found with input as annotated({"training": {}}, {})
}

test_silent_once_its_day_is_declared if {
	rule.violations == set() with input as annotated({"training": {"on": "2026-05-10"}}, {})
}

test_silent_once_its_file_is_named if {
	rule.violations == set() with input as annotated({"training": {"evidence": "docs/training.md"}}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated({}, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated({}, example.outside)
}
