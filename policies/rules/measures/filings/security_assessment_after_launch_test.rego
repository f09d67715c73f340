package rules.measures.filings.security_assessment_after_launch_test

import data.lib.example_test as example
import data.rules.measures.filings.security_assessment_after_launch as rule

assessed(done) := {
	"opinion_influence": {"answer": true},
	"filings": {"security_assessment": {"done": done}},
	"service": {"launched": "2026-04-20"},
}

but(change) := example.but(object.union(assessed("2026-04-21"), change))

changed(kind, day) := {"service": {"changes": [{"on": day, "kind": kind}]}}

found := {{
	"path": ["filings", "security_assessment", "done"],
	"details": {"done": "2026-04-21", "launched": "2026-04-20"},
}}

test_reports_an_assessment_from_the_day_after_the_launch if {
	rule.violations == found with input as but({})
}

test_silent_until_the_day_of_the_launch if {
	rule.violations == set() with input as example.but(assessed("2026-04-20"))
}

test_silent_where_the_service_was_changed_since if {
	every kind in {"model", "function"} {
		rule.violations == set() with input as but(changed(kind, "2026-05-01"))
	}
}

test_reports_beside_other_changes_and_earlier_ones if {
	rule.violations == found with input as but(changed("filed-facts", "2026-05-01"))
	rule.violations == found with input as but(changed("model", "2026-04-20"))
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}

# --- A service that was open before the Measures ---------------------------------------------------------------

opened_before(done) := example.but({
	"opinion_influence": {"answer": true},
	"service": {"launched": "2023-06-01"},
	"filings": {"security_assessment": {"done": done}},
})

test_silent_until_the_first_day_of_the_measures if {
	rule.violations == set() with input as opened_before("2023-08-15")
}

test_reports_an_assessment_from_their_second_day if {
	late := {{
		"path": ["filings", "security_assessment", "done"],
		"details": {"done": "2023-08-16", "launched": "2023-06-01"},
	}}
	rule.violations == late with input as opened_before("2023-08-16")
}
