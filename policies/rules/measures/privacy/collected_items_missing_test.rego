package rules.measures.privacy.collected_items_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.collected_items_missing as rule

with_accounts(change) := example.but(object.union({"access": {"accounts": true}}, change))

found := {{"path": ["privacy", "items"], "details": {}}}

test_reports_accounts_without_any_item if {
	rule.violations == found with input as with_accounts({})
}

test_reports_accounts_beside_an_empty_list if {
	rule.violations == found with input as with_accounts({"privacy": {"items": []}})
}

test_silent_once_an_item_is_declared if {
	rule.violations == set() with input as with_accounts({"privacy": {"items": [{"name": "phone number"}]}})
}

test_silent_where_accounts_are_not_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_accounts(example.outside)
}
