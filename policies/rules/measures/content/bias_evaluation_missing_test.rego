package rules.measures.content.bias_evaluation_missing_test

import data.lib.example_test as example
import data.rules.measures.content.bias_evaluation_missing as rule

# What is found for these models with these evaluations.
among(models, evaluations) := found if {
	found := rule.violations with input as example.but({"models": models, "evaluations": evaluations})
}

qwen := {"name": "qwen-plus", "version": "2.5"}

glm := {"name": "glm-4"}

test_reports_a_model_without_evaluation if {
	among([qwen], []) == {{"path": ["models", 0], "details": {"subject": "qwen-plus 2.5"}}}
}

test_reports_a_model_without_version_by_its_name if {
	among([glm], []) == {{"path": ["models", 0], "details": {"subject": "glm-4"}}}
}

test_reports_each_model_that_lacks_one if {
	among([glm, qwen], [{"kind": "bias", "model": "glm-4"}]) == {{
		"path": ["models", 1],
		"details": {"subject": "qwen-plus 2.5"},
	}}
}

test_reports_an_evaluation_of_another_kind if {
	count(among([glm], [{"kind": "refusal", "model": "glm-4"}])) == 1
}

test_reports_an_evaluation_of_another_model if {
	count(among([glm], [{"kind": "bias", "model": "glm-3"}])) == 1
}

test_reports_an_evaluation_of_another_version if {
	count(among([qwen], [{"kind": "bias", "model": "qwen-plus", "version": "2.0"}])) == 1
}

test_reports_an_evaluation_that_leaves_the_version_open if {
	count(among([qwen], [{"kind": "bias", "model": "qwen-plus"}])) == 1
}

test_reports_every_one_of_several_models_where_the_evaluation_names_none if {
	count(among([glm, qwen], [{"kind": "bias"}])) == 2
}

test_reports_the_service_where_no_model_is_declared if {
	rule.violations == {{"path": ["evaluations"], "details": {"subject": "Chat"}}} with input as example.but({})
}

test_reports_the_service_where_the_list_of_models_is_empty if {
	among([], [{"kind": "refusal"}]) == {{"path": ["evaluations"], "details": {"subject": "Chat"}}}
}

test_silent_where_the_same_model_and_version_were_evaluated if {
	among([qwen], [{"kind": "bias", "model": "qwen-plus", "version": "2.5"}]) == set()
}

test_silent_where_the_model_has_no_version_to_compare if {
	among([glm], [{"kind": "bias", "model": "glm-4", "version": "0520"}]) == set()
}

test_reports_an_evaluation_from_before_the_deployment_of_a_model_without_version if {
	model := {"name": "glm-4", "deployed": "2025-03-01"}

	count(among([model], [{"kind": "bias", "model": "glm-4", "on": "2025-02-28"}])) == 1
}

test_silent_where_a_model_without_version_was_evaluated_once_deployed if {
	model := {"name": "glm-4", "deployed": "2025-03-01"}

	among([model], [{"kind": "bias", "model": "glm-4", "on": "2025-03-01"}]) == set()
}

test_silent_where_the_same_version_was_evaluated_before_its_deployment if {
	model := object.union(qwen, {"deployed": "2025-03-01"})

	among([model], [{"kind": "bias", "model": "qwen-plus", "version": "2.5", "on": "2025-02-01"}]) == set()
}

test_silent_where_the_only_model_can_be_meant if {
	among([qwen], [{"kind": "bias", "version": "2.5"}]) == set()
}

test_silent_where_no_model_is_declared_and_bias_was_evaluated if {
	among([], [{"kind": "bias", "model": "glm-4"}]) == set()
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(example.user, {"models": [qwen]}))
}

test_silent_without_models_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(example.outside, {"models": [qwen]}))
}
