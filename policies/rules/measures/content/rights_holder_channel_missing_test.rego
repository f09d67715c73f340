package rules.measures.content.rights_holder_channel_missing_test

import data.lib.example_test as example
import data.rules.measures.content.rights_holder_channel_missing as rule

found := {{"path": ["complaints", "ip_channel"], "details": {}}}

test_reports_complaints_that_are_not_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_complaints_without_the_channel if {
	rule.violations == found with input as example.but({"complaints": {"feedback": "docs/complaints.md"}})
}

test_reports_a_channel_that_is_declared_absent if {
	rule.violations == found with input as example.but({"complaints": {"ip_channel": false}})
}

test_silent_once_the_channel_is_named if {
	rule.violations == set() with input as example.but({"complaints": {"ip_channel": "docs/complaints.md#ip"}})
}

test_silent_where_there_is_no_mechanism_at_all if {
	rule.violations == set() with input as example.but({"complaints": false})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
