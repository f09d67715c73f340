package rules.measures.filings.service_number_contradicts_route_test

import data.lib.example_test as example
import data.rules.measures.filings.service_number_contradicts_route as rule

filing := "Zhejiang-XiaoHe-202604130001"

registration := "Zhejiang-XiaoHe-20260413S0001"

routed(route, number) := {"filings": {"service": {"route": route, "number": number}}}

found(route, number, kind) := {{
	"path": ["filings", "service", "number"],
	"details": {"number": number, "route": route, "kind": kind},
}}

test_reports_the_number_of_a_filing_of_a_registered_service if {
	input_ := example.but(routed("registration", filing))
	rule.violations == found("registration", filing, "filing") with input as input_
}

test_reports_the_number_of_a_registration_of_a_filed_service if {
	input_ := example.but(routed("filing", registration))
	rule.violations == found("filing", registration, "registration") with input as input_
}

test_silent_where_they_agree if {
	rule.violations == set() with input as example.but(routed("filing", filing))
	rule.violations == set() with input as example.but(routed("registration", registration))
}

test_silent_where_the_number_is_of_neither_kind if {
	rule.violations == set() with input as example.but(routed("filing", "Zhejiang-XiaoHe"))
}

test_silent_where_no_route_is_declared if {
	rule.violations == set() with input as example.but({"filings": {"service": {"number": filing}}})
}

# A number of the service would speak against a manifest that declares itself out of scope.
test_silent_on_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(routed("registration", filing), example.user))
}
