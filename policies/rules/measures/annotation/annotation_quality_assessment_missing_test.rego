package rules.measures.annotation.annotation_quality_assessment_missing_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotation_quality_assessment_missing as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

found := {{"path": ["annotation", "quality_assessment"], "details": {}}}

test_reports_annotation_without_an_assessment if {
	rule.violations == found with input as annotated({}, {})
}

test_reports_an_assessment_that_says_nothing if {
	rule.violations == found with input as annotated({"quality_assessment": {}}, {})
}

test_silent_once_its_day_is_declared if {
	rule.violations == set() with input as annotated({"quality_assessment": {"on": "2026-06-25"}}, {})
}

test_silent_once_its_file_is_named if {
	rule.violations == set() with input as annotated({"quality_assessment": {"evidence": "docs/quality.md"}}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated({}, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated({}, example.outside)
}
