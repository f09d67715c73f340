package rules.measures.labels.implicit_label_missing_test

import data.lib.example_test as example
import data.rules.measures.labels.implicit_label_missing as rule

labels(facts) := example.but({"labels": facts})

generating(kinds, facts) := example.but({"service": {"generates": kinds}, "labels": facts})

found(kind) := {{"path": ["labels", kind, "implicit"], "details": {"kind": kind}}}

test_reports_every_kind_that_is_handed_out_as_a_file if {
	every kind in ["text", "image", "audio", "video", "virtual_scene"] {
		rule.violations == found(kind) with input as labels({kind: {"as_file": true}})
	}
}

test_reports_pictures_audio_and_video_of_which_nothing_is_declared if {
	every kind in ["image", "audio", "video"] {
		rule.violations == found(kind) with input as generating([kind, "text"], {})
	}
}

test_silent_on_text_and_scenes_that_are_not_declared_to_be_files if {
	rule.violations == set() with input as generating(["text", "virtual-scene"], {})
	rule.violations == set() with input as labels({"text": {"as_file": false}})
}

test_silent_on_pictures_that_are_declared_not_to_be_files if {
	rule.violations == set() with input as generating(["image"], {"image": {"as_file": false}})
}

test_silent_once_the_label_is_declared if {
	rule.violations == set() with input as labels({"text": {"as_file": true, "implicit": {"carrier": "XMP"}}})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as labels({"text": {"as_file": true, "implicit": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	outside := object.union({"labels": {"text": {"as_file": true}}}, example.outside)
	rule.violations == set() with input as example.but(outside)
}
