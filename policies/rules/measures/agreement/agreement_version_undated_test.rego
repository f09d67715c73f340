package rules.measures.agreement.agreement_version_undated_test

import data.lib.example_test as example
import data.rules.measures.agreement.agreement_version_undated as rule

terms := {"access": {"accounts": true}, "agreement": {"document": "docs/terms.md", "version": "2"}}

but(change) := example.but(object.union(terms, change))

test_reports_an_agreement_without_a_date if {
	rule.violations == {{"path": ["agreement", "effective"], "details": {}}} with input as but({})
}

test_silent_once_the_date_is_declared if {
	rule.violations == set() with input as but({"agreement": {"effective": "2026-03-01"}})
}

test_silent_where_no_document_is_named if {
	rule.violations == set() with input as but({"agreement": false})
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as but({"access": {"accounts": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
