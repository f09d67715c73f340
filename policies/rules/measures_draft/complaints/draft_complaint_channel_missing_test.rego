package rules.measures_draft.complaints.draft_complaint_channel_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.complaints.draft_complaint_channel_missing as rule

found := {{"path": ["complaints", "channels"], "details": {}}}

channels(listed) := {"complaints": {"channels": listed}}

test_reports_that_no_channel_is_declared[case] if {
	some case, facts in {"at all": {}, "but its absence": {"complaints": false}, "in an empty list": channels([])}
	rule.violations == found with input as example.but(facts)
}

test_reports_a_channel_without_an_address if {
	rule.violations == found with input as example.but(channels([{"kind": "email"}]))
}

test_silent_once_one_has_an_address if {
	rule.violations == set() with input as example.but(channels([{"kind": "email"}, {"kind": "phone", "address": "12345"}]))
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
