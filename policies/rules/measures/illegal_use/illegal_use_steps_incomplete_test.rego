package rules.measures.illegal_use.illegal_use_steps_incomplete_test

import data.lib.example_test as example
import data.rules.measures.illegal_use.illegal_use_steps_incomplete as rule

all_four := ["warn", "restrict", "suspend", "terminate"]

declared(steps, change) := example.but(object.union({"illegal_use": {"steps": steps}}, change))

found(missing) := {{"path": ["illegal_use", "steps"], "details": {"missing": missing}}}

test_reports_each_step_that_is_lacking_alone if {
	every lacking in all_four {
		steps := [step | some step in all_four; step != lacking]
		rule.violations == found([lacking]) with input as declared(steps, {})
	}
}

test_reports_all_that_is_lacking_in_the_order_of_gravity if {
	rule.violations == found(["restrict", "suspend"]) with input as declared(["terminate", "warn"], {})
}

test_silent_once_all_four_are_declared if {
	rule.violations == set() with input as declared(all_four, {})
}

test_silent_where_the_list_of_steps_is_empty if {
	rule.violations == set() with input as declared([], {})
}

test_silent_where_no_steps_are_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(["warn"], example.outside)
}
