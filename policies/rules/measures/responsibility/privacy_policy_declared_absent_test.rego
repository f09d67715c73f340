package rules.measures.responsibility.privacy_policy_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.responsibility.privacy_policy_declared_absent as rule

declared(change) := example.but(object.union(
	{"access": {"accounts": true}, "privacy": {"policy": false}},
	change,
))

test_reports_accounts_where_the_absence_is_declared if {
	rule.violations == {{"path": ["privacy", "policy"], "details": {}}} with input as declared({})
}

test_silent_once_the_text_is_named if {
	rule.violations == set() with input as declared({"privacy": {"policy": "docs/privacy.md"}})
}

test_silent_where_no_policy_is_declared if {
	rule.violations == set() with input as example.but({"access": {"accounts": true}})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but({"privacy": {"policy": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(example.outside)
}
