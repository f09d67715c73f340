package rules.measures_draft.access.draft_real_names_declared_absent_test

import data.lib.example_test as example
import data.rules.measures_draft.access.draft_real_names_declared_absent as rule

found := {{"path": ["access", "real_names"], "details": {}}}

unchecked(accounts) := {"access": {"accounts": accounts, "real_names": false}}

test_reports_accounts_that_are_declared_as_not_checked if {
	rule.violations == found with input as example.but(unchecked(true))
}

test_silent_where_nobody_registers if {
	rule.violations == set() with input as example.but(unchecked(false))
}

test_silent_where_nothing_is_declared if {
	rule.violations == set() with input as example.but({"access": {"accounts": true}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(unchecked(true), example.outside))
}
