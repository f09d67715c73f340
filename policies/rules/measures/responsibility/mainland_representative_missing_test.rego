package rules.measures.responsibility.mainland_representative_missing_test

import data.lib.example_test as example
import data.rules.measures.responsibility.mainland_representative_missing as rule

from(place) := {"access": {"accounts": true}, "provider": {"established_in": place}}

declared(place, change) := example.but(object.union(from(place), change))

found(place) := {{"path": ["provider", "representative"], "details": {"place": place}}}

test_reports_a_provider_from_abroad if {
	rule.violations == found("SG") with input as declared("SG", {})
}

test_reports_a_provider_from_hong_kong_macao_or_taiwan if {
	every place in {"HK", "MO", "TW"} {
		rule.violations == found(place) with input as declared(place, {})
	}
}

test_silent_once_a_representative_is_named if {
	named := {"provider": {"representative": {"name": "Example (Shanghai) Ltd"}}}
	rule.violations == set() with input as declared("SG", named)
}

test_silent_on_a_provider_in_the_mainland if {
	rule.violations == set() with input as declared("CN", {})
}

test_silent_where_the_seat_is_not_declared if {
	facts := example.but({"access": {"accounts": true}})
	unsaid := object.union(
		object.remove(facts, ["manifest"]),
		{"manifest": object.remove(facts.manifest, ["provider"])},
	)
	rule.violations == set() with input as unsaid
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but({"provider": {"established_in": "SG"}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared("SG", example.outside)
}
