package rules.measures.agreement.agreement_clauses_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.agreement.agreement_clauses_declared_absent as rule

terms(clauses) := {"agreement": {"document": "docs/terms.md", "clauses": clauses}}

declared(clauses, change) := example.but(object.union(
	object.union(terms(clauses), {"access": {"accounts": true}}),
	change,
))

found(clause) := {"path": ["agreement", "clauses", clause], "details": {"clause": clause}}

test_reports_each_of_the_four_alone if {
	every clause in {"user_rights", "user_duties", "provider_rights", "provider_duties"} {
		rule.violations == {found(clause)} with input as declared({clause: false}, {})
	}
}

test_reports_every_clause_on_its_own if {
	both := {"user_rights": false, "provider_duties": false}
	rule.violations == {found("user_rights"), found("provider_duties")} with input as declared(both, {})
}

test_silent_where_the_clause_is_declared if {
	rule.violations == set() with input as declared({"user_rights": "#rights"}, {})
}

test_silent_where_the_clause_is_not_declared if {
	rule.violations == set() with input as declared({}, {})
}

test_silent_on_a_clause_that_the_article_does_not_ask_for if {
	rule.violations == set() with input as declared({"minors": false}, {})
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as declared({"user_rights": false}, {"access": {"accounts": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared({"user_rights": false}, example.outside)
}
