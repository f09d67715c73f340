package rules.measures.content.edited_person_consent_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.content.edited_person_consent_declared_absent as rule

none := {"privacy": {"edited_person_consent": false}}

# The facts of a service with these features, and `change` beside them.
offering(features, change) := example.but(object.union({"service": {"features": features}}, change))

found(features) := {{"path": ["privacy", "edited_person_consent"], "details": {"features": features}}}

test_reports_a_feature_without_consent[feature] if {
	some feature in ["face-editing", "voice-editing"]
	rule.violations == found([feature]) with input as offering(["download", feature], none)
}

test_reports_both_features_at_once if {
	rule.violations == found(["face-editing", "voice-editing"]) with input as offering(
		["voice-editing", "face-editing"],
		none,
	)
}

test_reports_a_party_that_only_uses_the_service if {
	rule.violations == found(["voice-editing"]) with input as offering(
		["voice-editing"],
		object.union(example.user, none),
	)
}

test_silent_once_the_consent_is_named if {
	change := {"privacy": {"edited_person_consent": "docs/consent.md"}}

	rule.violations == set() with input as offering(["face-editing"], change)
}

test_silent_where_nothing_is_declared_of_consent if {
	rule.violations == set() with input as offering(["face-editing"], {})
}

test_silent_where_no_faces_or_voices_are_edited if {
	rule.violations == set() with input as offering(["download"], none)
}

test_silent_where_no_features_are_declared if {
	rule.violations == set() with input as example.but(none)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as offering(["face-editing"], object.union(example.outside, none))
}
