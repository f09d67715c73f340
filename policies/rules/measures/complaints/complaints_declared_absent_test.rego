package rules.measures.complaints.complaints_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaints_declared_absent as rule

declared(change) := example.but(object.union({"complaints": false}, change))

test_reports_that_there_is_no_mechanism if {
	rule.violations == {{"path": ["complaints"], "details": {}}} with input as declared({})
}

test_silent_on_a_mechanism_however_bare if {
	rule.violations == set() with input as declared({"complaints": {}})
}

test_silent_where_no_mechanism_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(example.outside)
}
