package rules.measures.scope.nothing_generated_contradicts_facts_test

import data.lib.example_test as example
import data.rules.measures.scope.nothing_generated_contradicts_facts as rule

nothing(features) := example.but({"service": {"generates": [], "features": features}})

found := {{"path": ["service", "features"], "details": {"fact": "service.features"}}}

test_reports_a_function_that_generates if {
	rule.violations == found with input as nothing(["search-summary", "download"])
}

test_silent_for_other_functions if {
	rule.violations == set() with input as nothing(["recommendation"])
}

test_silent_once_something_is_generated if {
	rule.violations == set() with input as example.but({"service": {"features": ["search-summary"]}})
}
