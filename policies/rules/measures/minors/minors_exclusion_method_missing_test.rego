package rules.measures.minors.minors_exclusion_method_missing_test

import data.lib.example_test as example
import data.rules.measures.minors.minors_exclusion_method_missing as rule

# The facts of a service for which minors are `answer`, and `change` beside it.
with_minors(answer, change) := example.but(object.union({"audience": {"minors": answer}}, change))

found := {{"path": ["minors", "exclusion_method"], "details": {}}}

test_reports_excluded_minors_without_a_method if {
	rule.violations == found with input as with_minors("excluded", {})
}

test_reports_excluded_minors_with_measures_of_another_kind if {
	rule.violations == found with input as with_minors(
		"excluded",
		{"minors": {"measures": [{"what": "Night limits"}]}},
	)
}

test_silent_once_the_method_is_named if {
	rule.violations == set() with input as with_minors(
		"excluded",
		{"minors": {"exclusion_method": {"what": "Identity check"}}},
	)
}

test_silent_where_minors_may_use_it[answer] if {
	some answer in ["allowed", "directed"]
	rule.violations == set() with input as with_minors(answer, {})
}

test_silent_where_nothing_is_declared_of_minors if {
	rule.violations == set() with input as example.but({})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as with_minors("excluded", example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_minors("excluded", example.outside)
}
