package rules.measures.agreement.agreement_not_yet_effective_test

import data.lib.example_test as example
import data.rules.measures.agreement.agreement_not_yet_effective as rule

# The date of the check is 2026-11-24.
terms(effective) := {
	"access": {"accounts": true},
	"agreement": {"document": "docs/terms.md", "effective": effective},
}

but(change) := example.but(object.union(terms("2026-11-25"), change))

found := {{"path": ["agreement", "effective"], "details": {"effective": "2026-11-25"}}}

test_reports_an_agreement_from_the_day_after_the_check if {
	rule.violations == found with input as but({})
}

test_reports_an_agreement_to_come_of_a_service_that_is_open if {
	rule.violations == found with input as but({"service": {"phase": "live"}})
}

test_silent_from_the_day_of_the_check if {
	rule.violations == set() with input as example.but(terms("2026-11-24"))
}

test_silent_on_a_service_that_is_not_open_yet if {
	every phase in {"draft", "pre-launch"} {
		rule.violations == set() with input as but({"service": {"phase": phase}})
	}
}

test_silent_where_no_document_is_named if {
	change := {"access": {"accounts": true}, "agreement": {"effective": "2026-11-25"}}
	rule.violations == set() with input as example.but(change)
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as but({"access": {"accounts": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
