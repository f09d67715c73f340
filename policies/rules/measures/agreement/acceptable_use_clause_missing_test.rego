package rules.measures.agreement.acceptable_use_clause_missing_test

import data.lib.example_test as example
import data.rules.measures.agreement.acceptable_use_clause_missing as rule

terms := {"agreement": {"document": "docs/terms.md"}}

but(change) := example.but(object.union(terms, change))

found := {{"path": ["agreement", "clauses", "acceptable_use"], "details": {}}}

test_reports_an_agreement_without_clauses if {
	rule.violations == found with input as but({})
}

test_reports_an_agreement_whose_clause_is_declared_absent if {
	rule.violations == found with input as but({"agreement": {"clauses": {"acceptable_use": false}}})
}

test_reports_an_agreement_of_a_service_without_accounts if {
	rule.violations == found with input as but({"access": {"accounts": false}})
}

test_silent_once_the_clause_is_named if {
	rule.violations == set() with input as but({"agreement": {"clauses": {"acceptable_use": "#do-not"}}})
}

test_silent_where_no_document_is_named if {
	rule.violations == set() with input as example.but({"agreement": {"version": "1"}})
}

test_silent_where_the_absence_of_an_agreement_is_declared if {
	rule.violations == set() with input as example.but({"agreement": false})
}

test_silent_on_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
