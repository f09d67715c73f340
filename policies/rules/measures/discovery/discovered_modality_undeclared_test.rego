package rules.measures.discovery.discovered_modality_undeclared_test

import data.lib.example_test as example
import data.rules.measures.discovery.discovered_modality_undeclared as rule

image := example.hit({"kind": "model", "modalities": ["image"], "text": "wanx2.1"})

found := {{
	"path": ["service", "generates"],
	"details": {"kind": "image", "text": "wanx2.1", "seen": "app/llm.py", "sure": "high"},
	"evidence": {"file": "app/llm.py", "anchor": null, "line": 3},
}}

test_reports_a_kind_that_is_not_declared if {
	rule.violations == found with input as example.discovered({}, [image])
}

test_reports_a_kind_once if {
	rule.violations == found with input as example.discovered({}, [image, object.union(image, {"line": 8})])
}

test_silent_where_the_kind_is_declared if {
	declared := {"service": {"name": "Chat", "generates": ["text", "image"], "offered_as": ["web"]}}

	rule.violations == set() with input as example.discovered(declared, [image])
}

test_silent_where_no_kind_is_declared_which_another_rule_reports if {
	facts := object.union(
		example.facts({"service": {"name": "Chat"}, "audience": {"public": true, "territories": ["CN"]}}, []),
		{"discovery": {"complete": true, "hits": [image], "traces": []}},
	)

	rule.violations == set() with input as facts
}

test_silent_about_a_model_of_several_kinds if {
	rule.violations == set() with input as example.discovered({}, [object.union(image, {"modalities": ["text", "image"]})])
}

test_silent_about_what_is_hardly_sure if {
	rule.violations == set() with input as example.discovered({}, [object.union(image, {"sure": "low"})])
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.discovered(example.outside, [image])
}
