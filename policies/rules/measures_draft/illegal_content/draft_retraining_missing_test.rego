package rules.measures_draft.illegal_content.draft_retraining_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.illegal_content.draft_retraining_missing as rule

found := {{"path": ["illegal_content", "rectification"], "details": {}}}

test_reports_what_is_not_named[case] if {
	some case, facts in {"at all": {}, "but declared absent": {"illegal_content": {"rectification": false}}}
	rule.violations == found with input as example.but(facts)
}

test_silent_once_it_is_named if {
	rule.violations == set() with input as example.but({"illegal_content": {"rectification": "docs/record.md"}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
