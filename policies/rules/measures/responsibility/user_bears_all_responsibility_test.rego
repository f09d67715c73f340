package rules.measures.responsibility.user_bears_all_responsibility_test

import data.lib.example_test as example
import data.rules.measures.responsibility.user_bears_all_responsibility as rule

shifted(answer, change) := example.but(object.union(
	{"agreement": {"document": "docs/terms.md", "user_bears_all_responsibility": answer}},
	change,
))

test_reports_a_clause_that_puts_all_upon_the_user if {
	found := {{"path": ["agreement", "user_bears_all_responsibility"], "details": {}}}
	rule.violations == found with input as shifted(true, {})
}

test_silent_where_there_is_no_such_clause if {
	rule.violations == set() with input as shifted(false, {})
}

test_silent_where_it_is_not_declared if {
	rule.violations == set() with input as example.but({"agreement": {"document": "docs/terms.md"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as shifted(true, example.outside)
}
