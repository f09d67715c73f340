package rules.measures.agreement.suspension_clause_missing_test

import data.lib.example_test as example
import data.rules.measures.agreement.suspension_clause_missing as rule

facts := {
	"agreement": {"document": "docs/terms.md"},
	"illegal_use": {"steps": ["warn", "terminate"]},
}

but(change) := example.but(object.union(facts, change))

found := {{
	"path": ["agreement", "clauses", "illegal_use"],
	"details": {"steps": ["warn", "terminate"]},
}}

test_reports_steps_beside_an_agreement_without_clauses if {
	rule.violations == found with input as but({})
}

test_reports_steps_where_the_clause_is_declared_absent if {
	rule.violations == found with input as but({"agreement": {"clauses": {"illegal_use": false}}})
}

test_silent_once_the_clause_is_named if {
	rule.violations == set() with input as but({"agreement": {"clauses": {"illegal_use": "#sanctions"}}})
}

test_silent_where_no_document_is_named if {
	rule.violations == set() with input as but({"agreement": false})
}

test_silent_where_no_steps_are_declared if {
	rule.violations == set() with input as example.but({"agreement": {"document": "docs/terms.md"}})
}

test_silent_where_the_list_of_steps_is_empty if {
	rule.violations == set() with input as but({"illegal_use": {"steps": []}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
