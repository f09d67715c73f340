package rules.measures_draft.privacy.draft_profiling_possible_test

import data.lib.example_test as example
import data.rules.measures_draft.privacy.draft_profiling_possible as rule

features(names) := {"service": {"features": names}}

test_tells_of_personalised_recommendation if {
	found := {{"path": ["service", "features", 1], "details": {}}}
	rule.violations == found with input as example.but(features(["download", "recommendation"]))
}

test_silent_about_other_functions if {
	rule.violations == set() with input as example.but(features(["download", "search-summary"]))
}

test_silent_where_no_function_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(features(["recommendation"]), example.outside))
}
