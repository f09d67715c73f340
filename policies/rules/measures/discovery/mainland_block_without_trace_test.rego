package rules.measures.discovery.mainland_block_without_trace_test

import data.lib.example_test as example
import data.rules.measures.discovery.mainland_block_without_trace as rule

blocked(change) := {"audience": {"mainland_block": object.union({"extent": "full", "by": ["network"]}, change)}}

trace := example.hit({"kind": "region-block", "vendor": "any", "text": "CF-IPCountry"})

found := {{"path": ["audience", "mainland_block"], "details": {}}}

test_reports_a_block[case] if {
	some case, change in {
		"by network": {},
		"at sign-up": {"by": ["terms", "sign-up"]},
		"on some channels": {"extent": "partial"},
	}
	rule.violations == found with input as example.traced(blocked(change), [])
}

test_silent_once_the_code_shows_it if {
	rule.violations == set() with input as example.traced(blocked({}), [trace])
}

test_other_traces_show_nothing if {
	sign_up := object.union(trace, {"kind": "sign-up"})

	rule.violations == found with input as example.traced(blocked({}), [sign_up])
}

test_silent_once_the_evidence_was_opened if {
	evidence := [{
		"path": ["audience", "mainland_block", "evidence"],
		"file": "block.conf",
		"anchor": null,
		"state": "opened",
	}]

	rule.violations == set() with input as object.union(example.traced(blocked({}), []), {"evidence": evidence})
}

test_silent_where_code_would_not_show_it if {
	rule.violations == set() with input as example.traced(blocked({"by": ["terms", "store"]}), [])
}

test_silent_where_nothing_is_blocked if {
	rule.violations == set() with input as example.traced(blocked({"extent": "none"}), [])
}

test_silent_where_nobody_searched if {
	rule.violations == set() with input as example.but(blocked({}))
}

test_silent_where_the_search_left_files_out if {
	partly := object.union(example.traced(blocked({}), []), {"discovery": {"complete": false}})

	rule.violations == set() with input as partly
}
