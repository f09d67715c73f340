package rules.measures.privacy.separate_consent_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.separate_consent_missing as rule

shared_with(facts, change) := example.but(object.union({"privacy": {"recipients": recipients}}, change)) if {
	recipients := [
		{"name": "Example Cloud", "role": "processor"},
		object.union({"name": "Example Ads"}, facts),
	]
}

found := {{"path": ["privacy", "recipients", 1, "separate_consent"], "details": {"name": "Example Ads"}}}

test_reports_a_controller_without_separate_consent if {
	rule.violations == found with input as shared_with({"role": "controller"}, {})
}

test_reports_separate_consent_that_is_declared_not_to_exist if {
	rule.violations == found with input as shared_with({"role": "controller", "separate_consent": false}, {})
}

test_silent_once_its_record_is_named if {
	consent := {"role": "controller", "separate_consent": "docs/consent.md"}
	rule.violations == set() with input as shared_with(consent, {})
}

test_silent_on_a_processor if {
	rule.violations == set() with input as shared_with({"role": "processor"}, {})
}

test_silent_where_the_role_is_not_declared if {
	rule.violations == set() with input as shared_with({}, {})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as shared_with({"role": "controller"}, example.outside)
}
