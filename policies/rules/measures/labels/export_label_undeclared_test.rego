package rules.measures.labels.export_label_undeclared_test

import data.lib.example_test as example
import data.rules.measures.labels.export_label_undeclared as rule

offered(labels, change) := object.union_n([{"service": {"features": ["download"]}, "labels": labels}, change])

but(labels) := example.but(offered(labels, {}))

on(date) := object.union(but({}), {"context": {"as_of": date}})

found := {{"path": ["labels", "export_keeps_explicit"], "details": {}}}

test_reports_downloads_of_which_nothing_is_declared if {
	rule.violations == found with input as but({})
}

test_reports_from_the_first_day_of_the_labelling_measures if {
	rule.violations == found with input as on("2025-09-01")
}

test_silent_before_the_labelling_measures if {
	rule.violations == set() with input as on("2025-08-31")
}

test_silent_once_exports_keep_the_label if {
	rule.violations == set() with input as but({"export_keeps_explicit": true})
}

test_silent_where_the_label_is_declared_to_be_dropped if {
	rule.violations == set() with input as but({"export_keeps_explicit": false})
}

test_silent_where_nothing_is_downloaded if {
	publishing := {"service": {"features": ["publishing"]}, "labels": {}}
	rule.violations == set() with input as example.but(publishing)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(offered({}, example.outside))
}
