package rules.measures.agreement.complaints_clause_missing_test

import data.lib.example_test as example
import data.rules.measures.agreement.complaints_clause_missing as rule

but(change) := example.but(object.union({"agreement": {"document": "docs/terms.md"}}, change))

found := {{"path": ["agreement", "clauses", "complaints"], "details": {}}}

test_reports_an_agreement_without_clauses if {
	rule.violations == found with input as but({})
}

test_reports_an_agreement_whose_clause_is_declared_absent if {
	rule.violations == found with input as but({"agreement": {"clauses": {"complaints": false}}})
}

test_silent_once_the_clause_is_named if {
	rule.violations == set() with input as but({"agreement": {"clauses": {"complaints": "#complain"}}})
}

test_silent_where_there_is_nothing_to_point_to if {
	rule.violations == set() with input as but({"complaints": false})
}

test_silent_where_no_document_is_named if {
	rule.violations == set() with input as example.but({"agreement": {"version": "1"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
