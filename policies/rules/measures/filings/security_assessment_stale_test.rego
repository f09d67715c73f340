package rules.measures.filings.security_assessment_stale_test

import data.lib.example_test as example
import data.rules.measures.filings.security_assessment_stale as rule

changed(kind, days) := {
	"opinion_influence": {"answer": true},
	"filings": {"security_assessment": {"done": "2026-03-27"}},
	"service": {"changes": [{"on": day, "kind": kind} | some day in days]},
}

but(change) := example.but(object.union(changed("model", ["2026-03-28", "2026-09-08"]), change))

found := {{
	"path": ["filings", "security_assessment", "done"],
	"details": {"done": "2026-03-27", "changed": "2026-09-08"},
}}

test_reports_an_assessment_before_the_newest_change if {
	every kind in {"model", "function"} {
		rule.violations == found with input as example.but(changed(kind, ["2026-03-28", "2026-09-08"]))
	}
}

test_silent_on_other_changes if {
	every kind in {"filed-facts", "other"} {
		rule.violations == set() with input as example.but(changed(kind, ["2026-09-08"]))
	}
}

test_silent_from_the_day_of_the_change if {
	rule.violations == set() with input as example.but(changed("model", ["2026-03-27"]))
}

test_counts_a_change_from_its_day if {
	rule.violations == set() with input as example.but(changed("model", ["2026-11-25"]))
	count(rule.violations) == 1 with input as example.but(changed("model", ["2026-11-24"]))
}

test_silent_where_nothing_was_assessed if {
	change := {"opinion_influence": {"answer": true}, "service": {"changes": [{"on": "2026-09-08", "kind": "model"}]}}
	rule.violations == set() with input as example.but(change)
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
