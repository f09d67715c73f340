package rules.measures.publication.labelling_unexplained_test

import data.lib.example_test as example
import data.rules.measures.publication.labelling_unexplained as rule

found := {{"path": ["publication", "sections", "labelling"], "details": {}}}

on(day) := object.union(example.but({}), {"context": {"as_of": day}})

test_reports_labels_that_are_explained_nowhere if {
	rule.violations == found with input as example.but({})
}

test_reports_that_both_are_declared_not_to_explain_them if {
	rule.violations == found with input as example.but({
		"publication": {"sections": {"labelling": false}},
		"agreement": {"clauses": {"labelling": false}},
	})
}

test_reports_that_there_is_neither_page_nor_agreement if {
	rule.violations == found with input as example.but({"publication": false, "agreement": false})
}

test_silent_once_the_public_page_explains_them if {
	rule.violations == set() with input as example.but({"publication": {"sections": {"labelling": "#labels"}}})
}

test_silent_once_the_agreement_explains_them if {
	rule.violations == set() with input as example.but({"agreement": {"clauses": {"labelling": "#labels"}}})
}

registered := {"access": {"accounts": true}, "agreement": {"document": "docs/terms.md"}}

test_silent_where_another_rule_asks_for_the_clause if {
	rule.violations == set() with input as example.but(registered)
}

test_reports_where_accounts_have_no_agreement if {
	rule.violations == found with input as example.but(object.union(registered, {"agreement": false}))
}

test_reports_where_nobody_registers if {
	rule.violations == found with input as example.but(object.union(registered, {"access": {"accounts": false}}))
}

test_reports_from_the_first_day_of_the_labelling_measures if {
	rule.violations == found with input as on("2025-09-01")
}

test_silent_before_the_labelling_measures if {
	rule.violations == set() with input as on("2025-08-31")
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
