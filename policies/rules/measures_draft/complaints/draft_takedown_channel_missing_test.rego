package rules.measures_draft.complaints.draft_takedown_channel_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.complaints.draft_takedown_channel_missing as rule

found := {{"path": ["complaints", "ip_channel"], "details": {}}}

test_reports_what_is_not_named[case] if {
	some case, facts in {"at all": {}, "but declared absent": {"complaints": {"ip_channel": false}}}
	rule.violations == found with input as example.but(facts)
}

test_silent_once_it_is_named if {
	rule.violations == set() with input as example.but({"complaints": {"ip_channel": "docs/record.md"}})
}

test_reports_a_service_without_any_complaints_mechanism if {
	rule.violations == found with input as example.but({"complaints": false})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
