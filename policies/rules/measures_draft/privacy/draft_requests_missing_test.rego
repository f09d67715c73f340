package rules.measures_draft.privacy.draft_requests_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.privacy.draft_requests_missing as rule

both := {"correct": "docs/privacy.md#rights", "delete": "docs/privacy.md#rights"}

with_rights(rights) := {"access": {"accounts": true}, "privacy": {"rights": rights}}

found(missing) := {{"path": ["privacy", "rights"], "details": {"missing": missing}}}

test_reports_both_where_nothing_is_named if {
	facts := {"access": {"accounts": true}}
	rule.violations == found(["privacy.rights.correct", "privacy.rights.delete"]) with input as example.but(facts)
}

test_reports_each_that_is_lacking_alone[request] if {
	some request in ["correct", "delete"]
	facts := with_rights(object.remove(both, [request]))
	rule.violations == found([concat(".", ["privacy.rights", request])]) with input as example.but(facts)
}

test_reports_one_that_is_declared_absent if {
	facts := with_rights(object.union(both, {"delete": false}))
	rule.violations == found(["privacy.rights.delete"]) with input as example.but(facts)
}

test_silent_once_both_are_named if {
	rule.violations == set() with input as example.but(with_rights(both))
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(with_rights({}), example.outside))
}
