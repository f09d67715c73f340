package rules.measures_draft.access.draft_real_names_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.access.draft_real_names_missing as rule

found := {{"path": ["access", "real_names"], "details": {}}}

access(facts) := {"access": object.union({"accounts": true}, facts)}

test_reports_accounts_without_a_check if {
	rule.violations == found with input as example.but(access({}))
}

test_reports_a_check_that_says_nothing if {
	rule.violations == found with input as example.but(access({"real_names": {}}))
}

test_silent_once_a_check_is_declared[how] if {
	some how in ["method", "evidence"]
	rule.violations == set() with input as example.but(access({"real_names": {how: "docs/accounts.md"}}))
}

test_silent_where_its_absence_is_declared if {
	rule.violations == set() with input as example.but(access({"real_names": false}))
}

test_silent_where_nobody_registers[case] if {
	some case, facts in {"as declared": {"access": {"accounts": false}}, "as far as is known": {}}
	rule.violations == set() with input as example.but(facts)
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(access({}), example.outside))
}
