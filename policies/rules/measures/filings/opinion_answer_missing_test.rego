package rules.measures.filings.opinion_answer_missing_test

import data.lib.example_test as example
import data.rules.measures.filings.opinion_answer_missing as rule

found := {{"path": ["opinion_influence"], "details": {}}}

test_reports_a_service_that_answers_nothing if {
	rule.violations == found with input as example.but({})
}

test_silent_once_it_is_answered if {
	every answer in [true, false] {
		rule.violations == set() with input as example.but({"opinion_influence": {"answer": answer}})
	}
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
