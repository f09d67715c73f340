package rules.measures.annotation.annotation_denied_beside_records_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotation_denied_beside_records as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": false}, facts)
}

found(facts) := {{"path": ["annotation", "performed"], "details": {"facts": facts}}}

rules := {"rules": "docs/annotation.md"}

test_reports_rules if {
	rule.violations == found(["annotation.rules"]) with input as annotated(rules, {})
}

test_reports_annotators if {
	rule.violations == found(["annotation.annotators"]) with input as annotated({"annotators": ["Red"]}, {})
}

test_reports_a_batch if {
	rule.violations == found(["annotation.newest_batch"]) with input as annotated({"newest_batch": "2026-08-11"}, {})
}

test_reports_a_check_of_samples if {
	rule.violations == found(["annotation.sampling"]) with input as annotated({"sampling": {"size": 500}}, {})
}

test_reports_all_of_them_in_order if {
	all := object.union(rules, {"annotators": ["Red"], "newest_batch": "2026-08-11"})
	in_order := ["annotation.annotators", "annotation.newest_batch", "annotation.rules"]
	rule.violations == found(in_order) with input as annotated(all, {})
}

test_silent_where_nothing_is_beside_it if {
	rule.violations == set() with input as annotated({}, {})
}

test_silent_where_rules_are_denied_too if {
	rule.violations == set() with input as annotated({"rules": false}, {})
}

test_silent_on_an_empty_list_of_annotators if {
	rule.violations == set() with input as annotated({"annotators": []}, {})
}

test_silent_where_data_is_annotated if {
	rule.violations == set() with input as annotated(rules, {"annotation": {"performed": true}})
}

test_silent_where_it_is_not_declared if {
	rule.violations == set() with input as example.but({"annotation": rules})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated(rules, example.outside)
}
