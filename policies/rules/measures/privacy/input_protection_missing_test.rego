package rules.measures.privacy.input_protection_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.input_protection_missing as rule

protected_by(measures) := example.but({"privacy": {"input_protection": measures}})

found := {{"path": ["privacy", "input_protection"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_an_empty_list if {
	rule.violations == found with input as protected_by([])
}

test_silent_once_a_measure_is_declared if {
	rule.violations == set() with input as protected_by([{"what": "encryption"}])
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
