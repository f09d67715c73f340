package rules.measures.training.impact_assessment_kept_briefly_test

import data.lib.example_test as example
import data.rules.measures.training.impact_assessment_kept_briefly as rule

# An assessment that is kept as it should be and beside it one with `facts`.
kept(facts, change) := example.but(object.union(declared, change)) if {
	declared := {
		"training": {"performed": true, "datasets": [{"name": "wiki"}, {"name": "visits", "sensitive": true}]},
		"privacy": {"impact_assessments": [
			{"of": "accounts", "on": "2026-03-20", "kept_until": "2029-12-31"},
			object.union({"of": "visits"}, facts),
		]},
	}
}

found(on, kept_until) := {{
	"path": ["privacy", "impact_assessments", 1, "kept_until"],
	"details": {"of": "visits", "on": on, "kept_until": kept_until},
}}

short := {"on": "2026-03-20", "kept_until": "2029-03-19"}

test_reports_a_day_less_than_three_years if {
	rule.violations == found("2026-03-20", "2029-03-19") with input as kept(short, {})
}

test_silent_on_three_years if {
	rule.violations == set() with input as kept({"on": "2026-03-20", "kept_until": "2029-03-20"}, {})
}

test_reports_less_than_three_years_from_a_leap_day if {
	leap := {"on": "2028-02-29", "kept_until": "2031-02-27"}
	rule.violations == found("2028-02-29", "2031-02-27") with input as kept(leap, {})
}

test_silent_on_three_years_from_a_leap_day if {
	rule.violations == set() with input as kept({"on": "2028-02-29", "kept_until": "2031-02-28"}, {})
}

test_silent_where_the_day_of_the_assessment_is_not_declared if {
	rule.violations == set() with input as kept({"kept_until": "2026-03-19"}, {})
}

test_silent_where_it_is_not_declared_how_long if {
	rule.violations == set() with input as kept({"on": "2026-03-20"}, {})
}

test_silent_where_nothing_is_sensitive if {
	change := {"training": {"datasets": [{"name": "wiki", "sensitive": false}]}}
	rule.violations == set() with input as kept(short, change)
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as kept(short, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as kept(short, example.outside)
}
