package rules.measures.filings.security_assessment_missing_test

import data.lib.example_test as example
import data.rules.measures.filings.security_assessment_missing as rule

but(change) := example.but(object.union({"opinion_influence": {"answer": true}}, change))

found := {{"path": ["filings", "security_assessment", "done"], "details": {}}}

test_reports_a_service_of_the_class_without_an_assessment if {
	rule.violations == found with input as but({})
}

test_reports_an_assessment_without_a_day if {
	change := {"filings": {"security_assessment": {"scope": "chat"}}}
	rule.violations == found with input as but(change)
}

test_silent_once_the_day_is_named if {
	change := {"filings": {"security_assessment": {"done": "2026-03-27"}}}
	rule.violations == set() with input as but(change)
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
