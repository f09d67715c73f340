package rules.measures.privacy.rights_time_limit_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.rights_time_limit_missing as rule

with_accounts(change) := example.but(object.union({"access": {"accounts": true}}, change))

found := {{"path": ["privacy", "rights", "respond_within"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as with_accounts({})
}

test_silent_once_a_time_limit_is_declared if {
	limit := {"privacy": {"rights": {"respond_within": {"days": 15}}}}
	rule.violations == set() with input as with_accounts(limit)
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_accounts(example.outside)
}
