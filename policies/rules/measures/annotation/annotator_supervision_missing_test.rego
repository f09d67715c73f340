package rules.measures.annotation.annotator_supervision_missing_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotator_supervision_missing as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

found := {{"path": ["annotation", "supervision"], "details": {}}}

test_reports_annotation_without_supervision if {
	rule.violations == found with input as annotated({}, {})
}

test_reports_a_supervision_that_says_nothing if {
	rule.violations == found with input as annotated({"supervision": {}}, {})
}

test_silent_once_somebody_is_named if {
	rule.violations == set() with input as annotated({"supervision": {"by": "QA"}}, {})
}

test_silent_once_its_file_is_named if {
	rule.violations == set() with input as annotated({"supervision": {"evidence": "docs/roles.md"}}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated({}, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated({}, example.outside)
}
