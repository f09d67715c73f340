package rules.measures.illegal_content.illegal_content_stop_missing_test

import data.lib.example_test as example
import data.rules.measures.illegal_content.illegal_content_stop_missing as rule

procedures := {
	"stop_generation": "docs/illegal.md#stop",
	"stop_transmission": "docs/illegal.md#transmission",
	"removal": "docs/illegal.md#removal",
}

declared(steps, change) := example.but(object.union({"illegal_content": steps}, change))

found(missing) := {{"path": ["illegal_content"], "details": {"missing": missing}}}

test_reports_all_three_in_the_order_of_the_article_where_nothing_is_declared if {
	all_three := ["illegal_content.stop_generation", "illegal_content.stop_transmission", "illegal_content.removal"]
	rule.violations == found(all_three) with input as example.but({})
}

test_reports_each_procedure_that_is_lacking_alone if {
	every name, _ in procedures {
		steps := object.remove(procedures, [name])
		rule.violations == found([concat(".", ["illegal_content", name])]) with input as declared(steps, {})
	}
}

test_reports_a_procedure_that_is_declared_not_to_exist if {
	steps := object.union(procedures, {"removal": false})
	rule.violations == found(["illegal_content.removal"]) with input as declared(steps, {})
}

test_silent_once_all_three_are_named if {
	rule.violations == set() with input as declared(procedures, {})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared({}, example.outside)
}
