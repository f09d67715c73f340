package packs.measures_draft_test

import data.lib.example_test as example
import data.packs.measures_draft as draft

decision := {"verdict": draft.verdict, "reason": draft.reason}

research := example.facts({"service": {"name": "Chat", "generates": ["text"], "offered_as": []}}, [])

separate := example.but({"service": {
	"name": "Chat",
	"generates": ["text"],
	"offered_as": ["web"],
	"sectors": ["news"],
	"sector_rules": [{"name": "Rule"}],
}})

unclear := example.facts({"service": {"name": "Chat"}}, [])

test_the_draft_reached[case] if {
	some case, row in {
		"a service to the public as the final text does": [example.but({}), "applies", "as-now"],
		"a closed service as little as the final text does": [example.but(example.outside), "does-not-apply", "as-now"],
		"research, if it was for the public": [research, "unclear", "research"],
		"a service with separate rules of its own": [separate, "applies", "no-deference"],
		"no mere user": [example.but(example.user), "does-not-apply", "users"],
		"what is not declared as uncertainly as the final text does": [unclear, "unclear", "as-now"],
	}
	decision == {"verdict": row[1], "reason": row[2]} with input as row[0]
}

test_its_rules_speak_where_it_may_have_reached if {
	draft.binds_provider with input as example.but({})
	draft.binds_provider with input as research
}

test_its_rules_are_silent_where_it_did_not_reach if {
	not draft.binds_provider with input as example.but(example.outside)
	not draft.binds_provider with input as example.but(example.user)
}

test_it_was_never_in_force if draft.never_in_force
