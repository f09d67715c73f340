package rules.measures.scope.mainland_signs_contradict_territory_test

import data.lib.example_test as example
import data.rules.measures.scope.mainland_signs_contradict_territory as rule

elsewhere(change) := example.but(object.union(
	{"audience": {"public": false, "open_to": ["anyone"], "territories": ["US"]}},
	change,
))

found(path, fact, claim) := {{"path": path, "details": {"fact": fact, "claim": claim}}}

signs := {"audience": {"mainland_signs": ["yuan-payment"]}}

test_reports_signs_beside_other_territories if {
	expected := found(["audience", "mainland_signs"], "audience.mainland_signs", "audience.territories")

	rule.violations == expected with input as elsewhere(signs)
}

test_reports_a_filing_beside_other_territories if {
	expected := found(["filings", "service", "number"], "filings.service.number", "audience.territories")
	facts := elsewhere({"filings": {"service": {"number": "Beijing-Example-20240401"}}})

	rule.violations == expected with input as facts
}

test_reports_the_mainland_among_the_territories_beside_a_full_block if {
	expected := found(["audience", "territories"], "audience.territories", "audience.mainland_block")
	facts := elsewhere({"audience": {"territories": ["CN"], "mainland_block": {"extent": "full"}}})

	rule.violations == expected with input as facts
}

test_silent_without_signs if {
	rule.violations == set() with input as elsewhere({"audience": {"mainland_signs": []}})
}

test_silent_for_staff_in_the_mainland if {
	facts := elsewhere(object.union_n([signs, {"audience": {"open_to": ["staff"], "territories": ["CN"]}}]))

	rule.violations == set() with input as facts
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as elsewhere(object.union_n([signs, {"audience": {"public": true}}]))
}
