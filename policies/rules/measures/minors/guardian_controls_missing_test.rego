package rules.measures.minors.guardian_controls_missing_test

import data.lib.example_test as example
import data.rules.measures.minors.guardian_controls_missing as rule

# The facts of a service for which minors are `answer`, and `change` beside it.
with_minors(answer, change) := example.but(object.union({"audience": {"minors": answer}}, change))

found(answer) := {{"path": ["minors", "guardian_controls"], "details": {"minors": answer}}}

test_reports_minors_without_guardian_controls[answer] if {
	some answer in ["allowed", "directed"]
	rule.violations == found(answer) with input as with_minors(answer, {})
}

test_reports_measures_without_guardian_controls if {
	change := {"minors": {"measures": [{"what": "Night limits"}]}}

	rule.violations == found("allowed") with input as with_minors("allowed", change)
}

test_reports_controls_that_are_declared_absent if {
	rule.violations == found("allowed") with input as with_minors("allowed", {"minors": {"guardian_controls": false}})
}

test_silent_once_the_controls_are_named if {
	change := {"minors": {"guardian_controls": "docs/minors.md"}}

	rule.violations == set() with input as with_minors("directed", change)
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
