package rules.measures.minors.minors_policy_missing_test

import data.lib.example_test as example
import data.rules.measures.minors.minors_policy_missing as rule

found := {{"path": ["audience", "minors"], "details": {}}}

test_reports_an_audience_that_leaves_minors_out if {
	rule.violations == found with input as example.but({})
}

test_reports_measures_whose_need_is_left_open if {
	rule.violations == found with input as example.but({"minors": {"measures": [{"what": "Night limits"}]}})
}

test_silent_for_every_answer[answer] if {
	some answer in ["allowed", "directed", "excluded"]
	rule.violations == set() with input as example.but({"audience": {"minors": answer}})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
