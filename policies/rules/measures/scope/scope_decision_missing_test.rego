package rules.measures.scope.scope_decision_missing_test

import data.lib.example_test as example
import data.rules.measures.scope.scope_decision_missing as rule

invited(change) := example.but({"audience": object.union(
	{"public": false, "reason": "closed test", "open_to": ["invited"]},
	change,
)})

found := {{"path": ["audience", "decision"], "details": {}}}

test_asks_for_a_decision_where_the_scope_is_unclear if {
	rule.violations == found with input as invited({})
}

test_silent_once_the_decision_is_written_down if {
	rule.violations == set() with input as invited({"decision": {"by": "Legal", "on": "2026-05-01"}})
}

test_silent_where_the_measures_apply if {
	rule.violations == set() with input as example.but({})
}

test_silent_where_the_measures_do_not_apply if {
	rule.violations == set() with input as invited({"open_to": ["staff"]})
}

test_silent_where_there_is_no_answer_to_decide_on if {
	rule.violations == set() with input as example.facts(object.remove(example.chat, ["audience"]), [])
}
