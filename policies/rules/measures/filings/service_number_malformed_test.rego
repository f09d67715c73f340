package rules.measures.filings.service_number_malformed_test

import data.lib.example_test as example
import data.rules.measures.filings.service_number_malformed as rule

declared(number) := {"filings": {"service": {"number": number}}}

found(number) := {{"path": ["filings", "service", "number"], "details": {"number": number}}}

test_reports_what_is_no_number_of_a_service if {
	every number in ["网信算备330106000000001260001号", "Zhejiang-XiaoHe-20261301"] {
		rule.violations == found(number) with input as example.but(declared(number))
	}
}

test_silent_on_numbers_of_the_published_form_and_on_unusual_ones if {
	every number in ["Zhejiang-XiaoHe-202604130001", "浙江-小禾-202604130001"] {
		rule.violations == set() with input as example.but(declared(number))
	}
}

test_silent_where_no_number_is_declared if {
	rule.violations == set() with input as example.but({"filings": {"service": {"state": "pending"}}})
}

# A number of the service would speak against a manifest that declares itself out of scope.
test_silent_on_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(declared("网信算备330106000000001260001号"), example.user))
}
