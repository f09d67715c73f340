package rules.measures.content.model_licence_missing_test

import data.lib.example_test as example
import data.rules.measures.content.model_licence_missing as rule

with_models(models) := example.but({"models": models})

found(place, model) := {"path": ["models", place, "licence"], "details": {"model": model}}

test_reports_a_model_from_elsewhere[origin] if {
	some origin in ["fine-tuned", "third-party-api", "open-weights"]
	rule.violations == {found(0, "glm-4")} with input as with_models([{"name": "glm-4", "origin": origin}])
}

test_reports_a_model_whose_origin_is_left_open if {
	rule.violations == {found(0, "glm-4")} with input as with_models([{"name": "glm-4"}])
}

test_reports_each_model_that_lacks_one if {
	rule.violations == {found(0, "glm-4"), found(2, "qwen-plus")} with input as with_models([
		{"name": "glm-4"},
		{"name": "bge-m3", "licence": "MIT"},
		{"name": "qwen-plus"},
	])
}

test_reports_a_model_that_only_its_evidence_is_named_for if {
	rule.violations == {found(0, "glm-4")} with input as with_models([{"name": "glm-4", "evidence": "docs/glm.md"}])
}

test_silent_once_the_licence_is_named if {
	rule.violations == set() with input as with_models([{"name": "glm-4", "licence": "MIT"}])
}

test_silent_for_a_model_that_the_provider_trained if {
	rule.violations == set() with input as with_models([{"name": "own-1", "origin": "self-trained"}])
}

test_silent_where_no_model_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(example.user, {"models": [{"name": "glm-4"}]}))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(example.outside, {"models": [{"name": "glm-4"}]}))
}
