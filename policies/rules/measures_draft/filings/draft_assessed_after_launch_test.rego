package rules.measures_draft.filings.draft_assessed_after_launch_test

import data.lib.example_test as example
import data.rules.measures_draft.filings.draft_assessed_after_launch as rule

assessed(done) := {
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

test_reports_it_also_without_public_opinion_properties if {
	rule.violations == found with input as but({"opinion_influence": {"answer": false}})
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

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as but(example.outside)
}
