package rules.measures.labels.labels_stripped_test

import data.lib.example_test as example
import data.rules.measures.labels.labels_stripped as rule

stripped(answer, change) := example.but(object.union({"labels": {"metadata_stripped": answer}}, change))

test_reports_a_step_that_strips_metadata if {
	found := {{"path": ["labels", "metadata_stripped"], "details": {}}}
	rule.violations == found with input as stripped(true, {})
}

test_silent_where_none_does if {
	rule.violations == set() with input as stripped(false, {})
}

test_silent_where_nothing_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as stripped(true, example.outside)
}
