package rules.measures.complaints.complaint_channel_missing_test

import data.lib.example_test as example
import data.rules.measures.complaints.complaint_channel_missing as rule

through(channels) := example.but({"complaints": {"channels": channels}})

found := {{"path": ["complaints", "channels"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_an_empty_list_of_channels if {
	rule.violations == found with input as through([])
}

test_reports_a_channel_without_an_address if {
	rule.violations == found with input as through([{"kind": "email"}])
}

test_silent_once_one_channel_has_an_address if {
	channels := [{"kind": "phone"}, {"kind": "in-app", "address": "Me > Help > Complain"}]
	rule.violations == set() with input as through(channels)
}

test_silent_where_the_absence_of_the_mechanism_is_declared if {
	rule.violations == set() with input as example.but({"complaints": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
