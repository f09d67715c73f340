package rules.measures.labels.explicit_label_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.labels.explicit_label_declared_absent as rule

# What speaks for a label, and the kind of content that then carries it.
cases := [["companion", "text"], ["face-editing", "image"], ["face-editing", "video"], ["voice-editing", "audio"]]

service(kinds, features) := {"service": {"generates": kinds, "features": features}}

but(kinds, features, labels) := example.but(object.union(service(kinds, features), {"labels": labels}))

found(feature, kind) := {{"path": ["labels", kind, "explicit"], "details": {"feature": feature, "kind": kind}}}

absent(kind) := {kind: {"explicit": false}}

test_reports_each_feature_that_imitates_or_changes_a_person if {
	every case in cases {
		rule.violations == found(case[0], case[1]) with input as but([case[1]], [case[0]], absent(case[1]))
	}
}

test_silent_on_a_kind_that_the_service_does_not_generate if {
	rule.violations == set() with input as but(["text"], ["voice-editing"], absent("audio"))
}

test_silent_on_other_features if {
	rule.violations == set() with input as but(["text"], ["download"], absent("text"))
}

test_silent_where_a_label_is_declared_or_nothing_is if {
	rule.violations == set() with input as but(["text"], ["companion"], {"text": {"explicit": {"form": "text"}}})
	rule.violations == set() with input as but(["text"], ["companion"], {})
}

test_silent_outside_the_scope_of_article_2 if {
	companion := object.union(service(["text"], ["companion"]), {"labels": absent("text")})
	rule.violations == set() with input as example.but(object.union(companion, example.outside))
}
