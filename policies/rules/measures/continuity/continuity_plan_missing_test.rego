package rules.measures.continuity.continuity_plan_missing_test

import data.lib.example_test as example
import data.rules.measures.continuity.continuity_plan_missing as rule

found := {{"path": ["continuity", "plan"], "details": {}}}

test_reports_continuity_that_is_not_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_continuity_without_a_plan if {
	rule.violations == found with input as example.but({"continuity": {"contact": "Duty desk"}})
}

test_reports_a_plan_that_is_declared_absent if {
	rule.violations == found with input as example.but({"continuity": {"plan": false}})
}

test_reports_a_service_that_has_not_ended[phase] if {
	some phase in ["draft", "pre-launch", "live"]
	rule.violations == found with input as example.but({"service": {"phase": phase}})
}

test_silent_once_the_plan_is_named if {
	rule.violations == set() with input as example.but({"continuity": {"plan": "docs/continuity.md"}})
}

test_silent_for_a_service_that_has_ended if {
	rule.violations == set() with input as example.but({"service": {"phase": "ended"}})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
