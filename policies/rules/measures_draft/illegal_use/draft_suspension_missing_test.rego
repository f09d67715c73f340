package rules.measures_draft.illegal_use.draft_suspension_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.illegal_use.draft_suspension_missing as rule

found := {{"path": ["illegal_use", "steps"], "details": {}}}

taking(steps) := {"illegal_use": {"steps": steps}}

test_reports_that_no_step_is_declared[case] if {
	some case, facts in {"at all": {}, "in an empty list": taking([])}
	rule.violations == found with input as example.but(facts)
}

test_reports_lighter_steps_alone if {
	rule.violations == found with input as example.but(taking(["warn", "restrict"]))
}

test_silent_with_either_step[step] if {
	some step in ["suspend", "terminate"]
	rule.violations == set() with input as example.but(taking(["warn", step]))
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
