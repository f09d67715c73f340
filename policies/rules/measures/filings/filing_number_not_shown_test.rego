package rules.measures.filings.filing_number_not_shown_test

import data.lib.example_test as example
import data.rules.measures.filings.filing_number_not_shown as rule

numbers := {
	"algorithm": {"number": "网信算备330106000000001260001号"},
	"service": {"number": "Zhejiang-XiaoHe-20260413S0001"},
}

but(change) := example.but(object.union({"filings": numbers}, change))

found(filings) := {{"path": ["filings", filing, "shown_at"], "details": {"filing": filing}} | some filing in filings}

test_reports_each_number_that_is_shown_nowhere if {
	rule.violations == found(["algorithm", "service"]) with input as but({})
	rule.violations == found(["service"]) with input as but({"filings": {"algorithm": {"shown_at": "docs/about.md"}}})
	rule.violations == found(["algorithm"]) with input as but({"filings": {"service": {"shown_at": "docs/about.md"}}})
}

test_silent_where_there_is_no_number if {
	rule.violations == set() with input as example.but({"filings": {"algorithm": {"state": "pending"}}})
}

test_silent_on_a_service_that_is_not_open if {
	every phase in {"draft", "pre-launch", "ended"} {
		rule.violations == set() with input as but({"service": {"phase": phase}})
	}
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_reports_it_where_the_service_is_of_the_class if {
	rule.violations == found(["algorithm", "service"]) with input as but({"opinion_influence": {"answer": true}})
}

# A number of the service would speak against a manifest that declares itself out of scope.
test_silent_on_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as but(example.user)
}
