package rules.measures.scope.territory_contradicts_answer_test

import data.lib.example_test as example
import data.rules.measures.scope.territory_contradicts_answer as rule

serving(places) := example.but({"audience": {"territories": places}})

test_reports_a_yes_beside_other_places if {
	rule.violations == {{
		"path": ["audience", "territories"],
		"details": {"territories": ["HK", "US"]},
	}} with input as serving(["US", "HK"])
}

test_silent_once_the_mainland_is_named if {
	rule.violations == set() with input as serving(["US", "CN"])
}

test_silent_for_the_whole_world if {
	rule.violations == set() with input as serving(["worldwide"])
}

test_silent_if_the_answer_is_no if {
	rule.violations == set() with input as example.but({"audience": {"public": false, "territories": ["US"]}})
}
