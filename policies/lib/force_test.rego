package lib.force_test

import data.lib.example_test as example
import data.lib.force

# A service of which it is not said whether it is offered to the public.
unclear := example.facts({"service": {"name": "Chat"}}, [])

separate := example.but({"service": {"sectors": ["news"], "sector_rules": [{"name": "Rule"}]}})

before(facts) := object.union(facts, {"context": {"as_of": "2023-08-14"}})

test_a_violation_is[case] if {
	some case, row in {
		"binding where the Measures apply": {"facts": example.but({}), "is": "binding"},
		"binding for a user": {"facts": example.but(example.user), "is": "binding"},
		"for information where the scope is unclear": {"facts": unclear, "is": "information"},
		"for information where a separate rule comes first": {"facts": separate, "is": "information"},
		"for information outside the scope": {"facts": example.but(example.outside), "is": "information"},
		"future before the Measures bind": {"facts": before(example.but({})), "is": "future"},
		"future before the Measures bind, even if the scope is unclear": {
			"facts": before(unclear),
			"is": "future",
		},
	}
	force.of("measures", "agreement") == row.is with input as row.facts
}

test_a_draft_binds_never if {
	chosen := {"context": {"packs": ["measures", "measures-draft"]}}

	force.of("measures-draft", "filings") == "never" with input as object.union(example.but({}), chosen)
	force.of("measures", "filings") == "binding" with input as object.union(example.but({}), chosen)
}

test_a_pack_that_reaches_every_service_binds_where_the_measures_do_not if {
	own := {"packs": {"measures": {"verdict": "unclear", "reason": ""}, "own": {"verdict": "applies", "reason": ""}}}
	chosen := object.union(unclear, {"context": {"packs": ["measures", "own"]}})

	force.of("own", "models") == "binding" with input as chosen with data.packs as own.packs
	force.of("measures", "models") == "information" with input as chosen with data.packs as own.packs
}

test_a_fault_of_the_manifest_itself_is[case] if {
	some case, row in {
		"binding where the Measures apply": {"facts": example.but({}), "is": "binding"},
		"binding where the scope is unclear": {"facts": unclear, "is": "binding"},
		"binding outside the scope": {"facts": example.but(example.outside), "is": "binding"},
		"future before the Measures bind": {"facts": before(unclear), "is": "future"},
	}
	force.of("measures", "scope") == row.is with input as row.facts
	force.of("measures", "evidence") == row.is with input as row.facts
	force.of("measures", "discovery") == row.is with input as row.facts
}
