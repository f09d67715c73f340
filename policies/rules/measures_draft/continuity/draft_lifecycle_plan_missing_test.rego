package rules.measures_draft.continuity.draft_lifecycle_plan_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.continuity.draft_lifecycle_plan_missing as rule

found := {{"path": ["continuity", "plan"], "details": {}}}

test_reports_what_is_not_named[case] if {
	some case, facts in {"at all": {}, "but declared absent": {"continuity": {"plan": false}}}
	rule.violations == found with input as example.but(facts)
}

test_silent_once_it_is_named if {
	rule.violations == set() with input as example.but({"continuity": {"plan": "docs/record.md"}})
}

test_silent_where_the_service_has_ended if {
	rule.violations == set() with input as example.but({"service": {"phase": "ended"}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
