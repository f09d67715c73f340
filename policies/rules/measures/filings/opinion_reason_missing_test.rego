package rules.measures.filings.opinion_reason_missing_test

import data.lib.example_test as example
import data.rules.measures.filings.opinion_reason_missing as rule

but(change) := example.but(object.union({"opinion_influence": {"answer": false}}, change))

found := {{"path": ["opinion_influence", "reason"], "details": {}}}

test_reports_a_no_without_a_reason if {
	rule.violations == found with input as but({})
}

test_silent_once_a_reason_is_given if {
	change := {"opinion_influence": {"reason": "no user reaches another"}}
	rule.violations == set() with input as but(change)
}

test_silent_once_a_document_is_named if {
	change := {"opinion_influence": {"evidence": "docs/opinion.md"}}
	rule.violations == set() with input as but(change)
}

test_silent_on_a_yes if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": true}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
