package rules.measures.agreement.agreement_clauses_missing_test

import data.lib.example_test as example
import data.rules.measures.agreement.agreement_clauses_missing as rule

whole := {"user_rights": "#a", "user_duties": "#b", "provider_rights": "#c", "provider_duties": "#d"}

registered := {"access": {"accounts": true}}

terms(clauses) := {"agreement": {"document": "docs/terms.md", "clauses": clauses}}

with_clauses(clauses) := example.but(object.union(registered, terms(clauses)))

found(missing) := {{"path": ["agreement", "clauses"], "details": {"missing": missing}}}

all_four := found([
	"agreement.clauses.user_rights",
	"agreement.clauses.user_duties",
	"agreement.clauses.provider_rights",
	"agreement.clauses.provider_duties",
])

test_reports_all_four_where_no_clause_is_declared if {
	rule.violations == all_four with input as with_clauses({})
}

test_reports_all_four_where_clauses_are_left_out if {
	bare := {"access": {"accounts": true}, "agreement": {"document": "docs/terms.md"}}
	rule.violations == all_four with input as example.but(bare)
}

test_reports_each_of_the_four_alone if {
	every clause in object.keys(whole) {
		missing := [concat(".", ["agreement.clauses", clause])]
		rule.violations == found(missing) with input as with_clauses(object.remove(whole, [clause]))
	}
}

test_silent_once_all_four_are_declared if {
	rule.violations == set() with input as with_clauses(whole)
}

test_silent_on_a_clause_whose_absence_is_declared if {
	rule.violations == set() with input as with_clauses(object.union(whole, {"user_rights": false}))
}

test_silent_where_no_document_is_named if {
	rule.violations == set() with input as example.but(object.union(registered, {"agreement": {"version": "1"}}))
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as example.but(object.union(terms({}), {"access": {"accounts": false}}))
}

test_silent_where_registration_is_not_declared if {
	rule.violations == set() with input as example.but(terms({}))
}

test_silent_outside_the_scope_of_article_2 if {
	change := object.union(object.union(registered, terms({})), example.outside)
	rule.violations == set() with input as example.but(change)
}
