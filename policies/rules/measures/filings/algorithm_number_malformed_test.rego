package rules.measures.filings.algorithm_number_malformed_test

import data.lib.example_test as example
import data.rules.measures.filings.algorithm_number_malformed as rule

declared(number) := {"filings": {"algorithm": {"number": number}}}

found(number) := {{"path": ["filings", "algorithm", "number"], "details": {"number": number}}}

test_reports_what_is_no_number_of_an_algorithm_filing if {
	every number in ["网信算备33010600000000126001号", "Zhejiang-XiaoHe-202604130001"] {
		rule.violations == found(number) with input as example.but(declared(number))
	}
}

test_silent_on_numbers_of_the_published_form_and_on_unusual_ones if {
	every number in ["网信算备330106000000001260001号", "330106000000001260001"] {
		rule.violations == set() with input as example.but(declared(number))
	}
}

test_silent_where_no_number_is_declared if {
	rule.violations == set() with input as example.but({"filings": {"algorithm": {"state": "pending"}}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(declared("网信算备33010600000000126001号"), example.outside))
}
