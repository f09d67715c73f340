package rules.measures.provider.overseas_provider_test

import data.lib.example_test as example
import data.rules.measures.provider.overseas_provider as rule

from_abroad(change) := example.but(object.union({"provider": {"established_in": "US"}}, change))

found := {{"path": ["provider", "established_in"], "details": {"place": "US"}}}

test_tells_a_provider_from_abroad_that_it_is_reached if {
	rule.violations == found with input as from_abroad({})
}

test_silent_for_a_seat_in_the_mainland if {
	rule.violations == set() with input as from_abroad({"provider": {"established_in": "CN"}})
}

test_silent_if_the_seat_is_not_declared if {
	facts := example.facts(json.remove(example.chat, ["provider/established_in"]), [])

	rule.violations == set() with input as facts
}

test_silent_if_the_answer_is_no if {
	facts := from_abroad({"audience": {"public": false, "open_to": ["anyone"], "territories": ["worldwide"]}})

	rule.violations == set() with input as facts
}

test_silent_where_nothing_is_generated if {
	rule.violations == set() with input as from_abroad({"service": {"generates": []}})
}
