package rules.measures.scope.mainland_block_contradicts_answer_test

import data.lib.example_test as example
import data.rules.measures.scope.mainland_block_contradicts_answer as rule

blocked(change) := example.but({"audience": object.union({"mainland_block": {"extent": "full"}}, change)})

found := {{"path": ["audience", "mainland_block", "extent"], "details": {}}}

test_reports_a_full_block_beside_a_yes if {
	rule.violations == found with input as blocked({})
}

test_silent_for_a_partial_block if {
	rule.violations == set() with input as blocked({"mainland_block": {"extent": "partial"}})
}

test_silent_if_the_answer_is_no if {
	rule.violations == set() with input as blocked({"public": false})
}
