package rules.measures.filings.service_filing_missing_test

import data.lib.example_test as example
import data.rules.measures.filings.service_filing_missing as rule

but(change) := example.but(object.union({"opinion_influence": {"answer": true}}, change))

found := {{"path": ["filings", "service", "number"], "details": {}}}

test_reports_a_service_of_the_class_without_a_number if {
	rule.violations == found with input as but({})
	rule.violations == found with input as but({"service": {"phase": "live"}})
}

test_reports_a_filing_that_is_pending if {
	rule.violations == found with input as but({"filings": {"service": {"state": "pending"}}})
}

test_silent_once_the_number_is_declared if {
	change := {"filings": {"service": {"number": "Zhejiang-XiaoHe-20260413S0001"}}}
	rule.violations == set() with input as but(change)
}

test_silent_on_a_service_that_is_not_open if {
	every phase in {"draft", "pre-launch", "ended"} {
		rule.violations == set() with input as but({"service": {"phase": phase}})
	}
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
