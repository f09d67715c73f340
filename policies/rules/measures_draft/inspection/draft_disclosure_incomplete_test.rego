package rules.measures_draft.inspection.draft_disclosure_incomplete_test

import data.lib.example_test as example
import data.rules.measures_draft.inspection.draft_disclosure_incomplete as rule

names := ["data_sources", "data_scale", "data_types", "annotation_rules", "algorithm_mechanism"]

ready := {name: "docs/inspection.md" | some name in names}

found(missing) := {{
	"path": ["inspection"],
	"details": {"missing": [concat(".", ["inspection", name]) | some name in missing]},
}}

test_reports_all_five_where_nothing_is_declared if {
	rule.violations == found(names) with input as example.but({})
}

test_reports_each_that_is_lacking_alone[name] if {
	some name in names
	rule.violations == found([name]) with input as example.but({"inspection": object.remove(ready, [name])})
}

test_reports_what_is_declared_absent if {
	facts := {"inspection": object.union(ready, {"data_scale": false})}
	rule.violations == found(["data_scale"]) with input as example.but(facts)
}

test_asks_for_no_data_where_none_is_processed if {
	facts := {"training": {"performed": false}}
	rule.violations == found(["algorithm_mechanism"]) with input as example.but(facts)
}

test_silent_once_all_five_are_ready if {
	rule.violations == set() with input as example.but({"inspection": ready})
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(example.outside)
}
