package lib.not_required_test

import data.lib.example_test as example
import data.lib.not_required

from_the_draft := [
	"profiling",
	"three-months",
	"real-names",
	"fines",
	"true-output",
	"true-data",
	"adults",
	"hand-over",
	"home-grown",
]

test_lists_what_only_the_draft_asked_for if {
	not_required.listed == from_the_draft with input as example.but({})
}

test_lists_the_assessment_first_where_article_17_does_not_reach if {
	expected := array.concat(["assessment"], from_the_draft)

	not_required.listed == expected with input as example.but({"opinion_influence": {"answer": false}})
}

test_leaves_the_assessment_out_where_article_17_applies if {
	not_required.listed == from_the_draft with input as example.but({"opinion_influence": {"answer": true}})
}

test_leaves_the_assessment_out_where_features_contradict_the_answer if {
	facts := example.but({"opinion_influence": {"answer": false}, "service": {"features": ["publishing"]}})

	not_required.listed == from_the_draft with input as facts
}

test_lists_nothing_where_no_duty_of_a_provider_follows[case] if {
	some case, change in {"out of scope": example.outside, "a user": example.user}
	not_required.listed == [] with input as example.but(change)
}
