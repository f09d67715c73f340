package rules.measures.privacy.rights_channels_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.privacy.rights_channels_declared_absent as rule

with_accounts(change) := example.but(object.union({"access": {"accounts": true}}, change))

rights(facts) := {"privacy": {"rights": facts}}

test_reports_each_request_that_is_declared_to_have_no_channel if {
	every request in ["access", "copy", "correct", "supplement", "delete"] {
		found := {{"path": ["privacy", "rights", request], "details": {"request": request}}}
		rule.violations == found with input as with_accounts(rights({request: false}))
	}
}

test_silent_where_a_channel_is_named_or_nothing_is_declared if {
	rule.violations == set() with input as with_accounts(rights({"access": "docs/privacy.md#rights"}))
	rule.violations == set() with input as with_accounts({})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but(rights({"delete": false}))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_accounts(object.union(rights({"delete": false}), example.outside))
}
