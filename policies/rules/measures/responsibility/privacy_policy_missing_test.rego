package rules.measures.responsibility.privacy_policy_missing_test

import data.lib.example_test as example
import data.rules.measures.responsibility.privacy_policy_missing as rule

with_accounts(change) := example.but(object.union({"access": {"accounts": true}}, change))

found := {{"path": ["privacy", "policy"], "details": {}}}

test_reports_accounts_without_a_policy if {
	rule.violations == found with input as with_accounts({})
}

test_reports_collected_information_without_a_policy if {
	rule.violations == found with input as example.but({"privacy": {"items": [{"name": "phone number"}]}})
}

test_silent_once_the_text_is_named if {
	rule.violations == set() with input as with_accounts({"privacy": {"policy": "docs/privacy.md"}})
}

test_silent_once_the_address_is_named if {
	rule.violations == set() with input as with_accounts({"privacy": {"address": "https://example.com/privacy"}})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as with_accounts({"privacy": {"policy": false}})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_accounts(example.outside)
}
