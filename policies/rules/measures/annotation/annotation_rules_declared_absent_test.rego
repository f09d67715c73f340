package rules.measures.annotation.annotation_rules_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotation_rules_declared_absent as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

found := {{"path": ["annotation", "rules"], "details": {}}}

test_reports_rules_that_are_declared_not_to_exist if {
	rule.violations == found with input as annotated({"rules": false}, {})
}

test_silent_where_rules_are_not_declared if {
	rule.violations == set() with input as annotated({}, {})
}

test_silent_where_rules_are_named if {
	rule.violations == set() with input as annotated({"rules": "docs/annotation.md"}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated({"rules": false}, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated({"rules": false}, example.outside)
}
