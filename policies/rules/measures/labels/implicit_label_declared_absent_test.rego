package rules.measures.labels.implicit_label_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.labels.implicit_label_declared_absent as rule

generating(kinds, facts) := example.but({"service": {"generates": kinds}, "labels": facts})

labels(facts) := example.but({"labels": facts})

found(kind) := {{"path": ["labels", kind, "implicit"], "details": {"kind": kind}}}

test_reports_every_kind_that_is_handed_out_as_a_file if {
	every kind in ["text", "image", "audio", "video", "virtual_scene"] {
		rule.violations == found(kind) with input as labels({kind: {"as_file": true, "implicit": false}})
	}
}

test_reports_pictures_audio_and_video_that_are_not_said_to_be_files if {
	every kind in ["image", "audio", "video"] {
		rule.violations == found(kind) with input as generating([kind], {kind: {"implicit": false}})
	}
}

test_reports_pictures_where_it_is_not_declared_what_is_generated if {
	undeclared := object.remove(example.chat, ["service"])
	facts := object.union(undeclared, {"service": {"name": "Chat"}, "labels": {"image": {"implicit": false}}})
	rule.violations == found("image") with input as example.facts(facts, [])
}

test_silent_on_pictures_that_are_not_generated if {
	rule.violations == set() with input as generating(["text"], {"image": {"implicit": false}})
}

test_silent_on_text_that_is_not_declared_to_be_a_file if {
	rule.violations == set() with input as labels({"text": {"implicit": false}})
}

test_silent_on_pictures_that_are_declared_not_to_be_files if {
	rule.violations == set() with input as generating(["image"], {"image": {"implicit": false, "as_file": false}})
}

test_silent_where_a_label_is_declared_or_nothing_is if {
	rule.violations == set() with input as labels({"image": {"as_file": true, "implicit": {"carrier": "XMP"}}})
	rule.violations == set() with input as labels({"image": {"as_file": true}})
}

test_silent_outside_the_scope_of_article_2 if {
	outside := object.union({"labels": {"image": {"as_file": true, "implicit": false}}}, example.outside)
	rule.violations == set() with input as example.but(outside)
}
