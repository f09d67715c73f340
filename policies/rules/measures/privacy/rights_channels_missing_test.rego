package rules.measures.privacy.rights_channels_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.rights_channels_missing as rule

channels := {request: "docs/privacy.md#rights" | some request in ["access", "copy", "correct", "supplement", "delete"]}

with_accounts(change) := example.but(object.union({"access": {"accounts": true}}, change))

found(missing) := {{"path": ["privacy", "rights"], "details": {"missing": missing}}}

test_reports_all_five_in_the_order_of_the_article_where_nothing_is_declared if {
	five := [concat(".", ["privacy.rights", name]) | some name in ["access", "copy", "correct", "supplement", "delete"]]
	rule.violations == found(five) with input as with_accounts({})
}

test_reports_each_request_that_is_lacking_alone if {
	every request, _ in channels {
		rights := object.remove(channels, [request])
		missing := [concat(".", ["privacy.rights", request])]
		rule.violations == found(missing) with input as with_accounts({"privacy": {"rights": rights}})
	}
}

test_silent_once_all_five_have_a_channel if {
	rule.violations == set() with input as with_accounts({"privacy": {"rights": channels}})
}

test_silent_where_the_absence_is_declared if {
	rights := object.union(channels, {"delete": false})
	rule.violations == set() with input as with_accounts({"privacy": {"rights": rights}})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_accounts(example.outside)
}
