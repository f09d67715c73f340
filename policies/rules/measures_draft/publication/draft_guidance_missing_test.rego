package rules.measures_draft.publication.draft_guidance_missing_test

import data.lib.example_test as example
import data.rules.measures_draft.publication.draft_guidance_missing as rule

found := {{"path": ["guidance"], "details": {}}}

test_reports_that_no_guidance_is_named[case] if {
	some case, facts in {"at all": {}, "but its absence": {"guidance": false}, "in a section": {"guidance": {}}}
	rule.violations == found with input as example.but(facts)
}

test_silent_once_it_is_named[key] if {
	some key in ["document", "address", "in_product"]
	rule.violations == set() with input as example.but({"guidance": {key: "docs/guide.md"}})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
