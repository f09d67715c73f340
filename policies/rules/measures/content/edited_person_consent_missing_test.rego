package rules.measures.content.edited_person_consent_missing_test

import data.lib.example_test as example
import data.rules.measures.content.edited_person_consent_missing as rule

# The facts of a service with these features, and `change` beside them.
offering(features, change) := example.but(object.union({"service": {"features": features}}, change))

found(features) := {{"path": ["privacy", "edited_person_consent"], "details": {"features": features}}}

test_reports_a_feature_without_consent[feature] if {
	some feature in ["face-editing", "voice-editing"]
	rule.violations == found([feature]) with input as offering(["download", feature], {})
}

test_reports_both_features_at_once if {
	rule.violations == found(["face-editing", "voice-editing"]) with input as offering(
		["voice-editing", "face-editing"],
		{"privacy": {"policy": "docs/privacy.md"}},
	)
}

test_reports_a_party_that_only_uses_the_service if {
	rule.violations == found(["voice-editing"]) with input as offering(["voice-editing"], example.user)
}

test_silent_once_the_consent_is_named if {
	change := {"privacy": {"edited_person_consent": "docs/consent.md"}}

	rule.violations == set() with input as offering(["face-editing"], change)
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as offering(["face-editing"], {"privacy": {"edited_person_consent": false}})
}

test_silent_where_no_faces_or_voices_are_edited if {
	rule.violations == set() with input as offering(["download"], {})
}

test_silent_where_no_features_are_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as offering(["face-editing"], example.outside)
}
