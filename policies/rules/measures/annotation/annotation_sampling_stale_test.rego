package rules.measures.annotation.annotation_sampling_stale_test

import data.lib.example_test as example
import data.rules.measures.annotation.annotation_sampling_stale as rule

annotated(facts, change) := example.but(object.union({"annotation": annotation}, change)) if {
	annotation := object.union({"performed": true}, facts)
}

older := {"sampling": {"on": "2026-06-25"}, "newest_batch": "2026-08-11"}

found := {{
	"path": ["annotation", "sampling", "on"],
	"details": {"on": "2026-06-25", "newest_batch": "2026-08-11"},
}}

test_reports_samples_older_than_the_newest_batch if {
	rule.violations == found with input as annotated(older, {})
}

test_silent_on_samples_of_the_same_day if {
	rule.violations == set() with input as annotated({"sampling": {"on": "2026-08-11"}, "newest_batch": "2026-08-11"}, {})
}

test_silent_on_later_samples if {
	rule.violations == set() with input as annotated({"sampling": {"on": "2026-08-20"}, "newest_batch": "2026-08-11"}, {})
}

test_silent_where_the_newest_batch_is_not_declared if {
	rule.violations == set() with input as annotated({"sampling": {"on": "2026-06-25"}}, {})
}

test_silent_where_no_sample_is_dated if {
	rule.violations == set() with input as annotated({"sampling": {"size": 2400}, "newest_batch": "2026-08-11"}, {})
}

test_silent_where_no_data_is_annotated if {
	rule.violations == set() with input as annotated(older, {"annotation": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as annotated(older, example.outside)
}
