package rules.measures.filings.service_number_unusual_test

import data.lib.example_test as example
import data.rules.measures.filings.service_number_unusual as rule

declared(number) := {"filings": {"service": {"number": number}}}

found(number) := {{"path": ["filings", "service", "number"], "details": {"number": number}}}

test_reports_numbers_unlike_those_published if {
	every number in ["浙江-小禾-202604130001", "Zhejiang-XiaoHe-202611250001"] {
		rule.violations == found(number) with input as example.but(declared(number))
	}
}

test_silent_on_numbers_of_the_published_form_and_on_what_is_no_number if {
	every number in ["Zhejiang-XiaoHe-202604130001", "Zhejiang-XiaoHe-20260413S0001", "Zhejiang-XiaoHe"] {
		rule.violations == set() with input as example.but(declared(number))
	}
}

test_silent_where_no_number_is_declared if {
	rule.violations == set() with input as example.but({"filings": {"service": {"state": "pending"}}})
}

# A number of the service would speak against a manifest that declares itself out of scope.
test_silent_on_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(declared("浙江-小禾-202604130001"), example.user))
}
