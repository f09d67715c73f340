package rules.measures.labels.explicit_label_missing_test

import data.lib.example_test as example
import data.rules.measures.labels.explicit_label_missing as rule

# What speaks for a label, and the kind of content that then carries it.
cases := [["companion", "text"], ["face-editing", "image"], ["face-editing", "video"], ["voice-editing", "audio"]]

service(kinds, features) := {"service": {"generates": kinds, "features": features}}

but(kinds, features, labels) := example.but(object.union(service(kinds, features), {"labels": labels}))

found(feature, kind) := {{"path": ["labels", kind, "explicit"], "details": {"feature": feature, "kind": kind}}}

test_reports_each_feature_that_imitates_or_changes_a_person if {
	every case in cases {
		rule.violations == found(case[0], case[1]) with input as but([case[1]], [case[0]], {})
	}
}

test_silent_on_a_kind_that_the_service_does_not_generate if {
	rule.violations == set() with input as but(["text"], ["face-editing", "voice-editing"], {})
}

test_silent_on_other_features if {
	kinds := ["text", "image", "audio", "video", "virtual-scene"]
	rule.violations == set() with input as but(kinds, ["sharing-square", "download"], {})
	rule.violations == set() with input as but(kinds, [], {})
}

test_silent_once_the_label_is_declared if {
	rule.violations == set() with input as but(["text"], ["companion"], {"text": {"explicit": {"form": "text"}}})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as but(["text"], ["companion"], {"text": {"explicit": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(service(["text"], ["companion"]), example.outside))
}
