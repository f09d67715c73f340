package rules.measures.agreement.labelling_clause_missing_test

import data.lib.example_test as example
import data.rules.measures.agreement.labelling_clause_missing as rule

terms := {"access": {"accounts": true}, "agreement": {"document": "docs/terms.md"}}

but(change) := example.but(object.union(terms, change))

on(date) := object.union(but({}), {"context": {"as_of": date}})

found := {{"path": ["agreement", "clauses", "labelling"], "details": {}}}

test_reports_an_agreement_without_clauses if {
	rule.violations == found with input as but({})
}

test_reports_an_agreement_whose_clause_is_declared_absent if {
	rule.violations == found with input as but({"agreement": {"clauses": {"labelling": false}}})
}

test_reports_from_the_first_day_of_the_labelling_measures if {
	rule.violations == found with input as on("2025-09-01")
}

test_silent_before_the_labelling_measures if {
	rule.violations == set() with input as on("2025-08-31")
}

test_silent_once_the_clause_is_named if {
	rule.violations == set() with input as but({"agreement": {"clauses": {"labelling": "#labels"}}})
}

test_silent_where_no_document_is_named if {
	rule.violations == set() with input as example.but({"access": {"accounts": true}})
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as but({"access": {"accounts": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
