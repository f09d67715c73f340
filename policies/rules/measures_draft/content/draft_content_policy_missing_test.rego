package rules.measures_draft.content.draft_content_policy_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.content.draft_content_policy_missing as rule

found := {{"path": ["content_safety", "policy"], "details": {}}}

test_reports_what_is_not_named[case] if {
	some case, facts in {"at all": {}, "but declared absent": {"content_safety": {"policy": false}}}
	rule.violations == found with input as example.but(facts)
}

test_silent_once_it_is_named if {
	rule.violations == set() with input as example.but({"content_safety": {"policy": "docs/record.md"}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
