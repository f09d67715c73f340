package rules.measures.discovery.generation_uncovered_test

import data.lib.example_test as example
import data.rules.measures.discovery.generation_uncovered as rule

uncovered(projects) := object.union(example.but({}), {"discovery": {"hits": [], "traces": [], "uncovered": projects}})

draw := {"project": "services/draw", "files": 3, "hit": example.hit({"file": "services/draw/a.py"})}

test_reports_a_project_without_a_manifest if {
	rule.violations == {{
		"path": [],
		"details": {
			"project": "services/draw",
			"vendor": {"en": "OpenAI", "zh": "OpenAI"},
			"sure": "high",
			"files": 3,
		},
		"evidence": {"file": "services/draw/a.py", "anchor": null, "line": 3},
	}} with input as uncovered([draw])
}

test_reports_each_project if {
	count(rule.violations) == 2 with input as uncovered([draw, object.union(draw, {"project": "."})])
}

test_silent_about_what_is_hardly_sure if {
	rule.violations == set() with input as uncovered([object.union(draw, {"hit": {"sure": "low"}})])
}

test_silent_where_everything_is_covered if {
	rule.violations == set() with input as uncovered([])
}

test_silent_where_nobody_searched if {
	rule.violations == set() with input as example.but({})
}
