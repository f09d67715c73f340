package rules.measures.minors.minors_measures_missing_test

import data.lib.example_test as example
import data.rules.measures.minors.minors_measures_missing as rule

# The facts of a service for which minors are `answer`, and `change` beside it.
with_minors(answer, change) := example.but(object.union({"audience": {"minors": answer}}, change))

found(answer) := {{"path": ["minors", "measures"], "details": {"minors": answer}}}

test_reports_minors_without_measures[answer] if {
	some answer in ["allowed", "directed"]
	rule.violations == found(answer) with input as with_minors(answer, {})
}

test_reports_an_empty_list if {
	rule.violations == found("allowed") with input as with_minors("allowed", {"minors": {"measures": []}})
}

test_reports_guardian_controls_alone if {
	change := {"minors": {"guardian_controls": "docs/minors.md"}}

	rule.violations == found("allowed") with input as with_minors("allowed", change)
}

test_silent_once_a_measure_is_declared if {
	change := {"minors": {"measures": [{"what": "Night limits"}]}}

	rule.violations == set() with input as with_minors("allowed", change)
}

test_silent_where_minors_are_kept_out if {
	rule.violations == set() with input as with_minors("excluded", {})
}

test_silent_where_nothing_is_declared_of_minors if {
	rule.violations == set() with input as example.but({})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as with_minors("allowed", example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_minors("allowed", example.outside)
}
