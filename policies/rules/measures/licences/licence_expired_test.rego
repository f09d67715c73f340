package rules.measures.licences.licence_expired_test

import data.lib.example_test as example
import data.rules.measures.licences.licence_expired as rule

valid(day) := {"licences": [{"kind": "icp-filing"}, {"kind": "icp-licence", "valid_until": day}]}

found := {{
	"path": ["licences", 1, "valid_until"],
	"details": {"kind": "icp-licence", "until": "2026-11-23"},
}}

test_reports_a_licence_whose_last_day_has_passed if {
	rule.violations == found with input as example.but(valid("2026-11-23"))
}

test_silent_on_the_last_day if {
	rule.violations == set() with input as example.but(valid("2026-11-24"))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(valid("2026-11-23"), example.outside))
}
