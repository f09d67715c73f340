package rules.measures.content.bias_grounds_incomplete_test

import data.lib.example_test as example
import data.rules.measures.content.bias_grounds_incomplete as rule

# What is found for these models with these evaluations.
among(models, evaluations) := found if {
	found := rule.violations with input as example.but({"models": models, "evaluations": evaluations})
}

qwen := {"name": "qwen-plus", "version": "2.5"}

glm := {"name": "glm-4"}

# An evaluation of bias of that model and version, over these grounds.
of_qwen(grounds) := {"kind": "bias", "model": "qwen-plus", "version": "2.5", "grounds": grounds}

of_glm(grounds) := {"kind": "bias", "model": "glm-4", "grounds": grounds}

all := ["ethnicity", "belief", "country", "region", "sex", "age", "occupation", "health"]

reported(place, subject, missing) := {
	"path": ["evaluations", place, "grounds"],
	"details": {"subject": subject, "missing": missing},
}

test_reports_an_evaluation_that_lists_no_grounds if {
	evaluation := {"kind": "bias", "model": "qwen-plus", "version": "2.5"}

	among([qwen], [evaluation]) == {reported(0, "qwen-plus 2.5", all)}
}

test_reports_the_grounds_that_are_not_listed_in_the_order_of_the_law if {
	among([qwen], [of_qwen(["age", "sex", "country", "ethnicity", "region"])]) == {reported(
		0,
		"qwen-plus 2.5",
		["belief", "occupation", "health"],
	)}
}

test_reports_each_ground_alone[ground] if {
	some ground in all
	rest := [other | some other in all; other != ground]

	among([qwen], [of_qwen(rest)]) == {reported(0, "qwen-plus 2.5", [ground])}
}

test_reports_at_the_first_evaluation_what_none_of_them_lists if {
	evaluations := [{"kind": "safety"}, of_qwen(["sex", "age", "health"]), of_qwen(["ethnicity", "belief", "country"])]

	among([qwen], evaluations) == {reported(1, "qwen-plus 2.5", ["region", "occupation"])}
}

test_reports_each_model_by_its_own_evaluation if {
	found := among([glm, qwen], [of_glm(["sex", "age"]), of_qwen(array.slice(all, 0, 7))])

	found == {
		reported(0, "glm-4", ["ethnicity", "belief", "country", "region", "occupation", "health"]),
		reported(1, "qwen-plus 2.5", ["health"]),
	}
}

test_grounds_of_another_kind_of_evaluation_do_not_count if {
	evaluations := [of_qwen(["sex"]), object.union(of_qwen(all), {"kind": "other"})]

	count(among([qwen], evaluations)) == 1
}

test_grounds_of_another_model_do_not_count if {
	count(among([qwen, glm], [of_qwen(["sex"]), of_glm(all)])) == 1
}

test_grounds_of_a_model_that_is_not_declared_do_not_count if {
	count(among([glm], [of_glm(["sex"]), object.union(of_glm(all), {"model": "glm-3"})])) == 1
}

test_grounds_of_another_version_do_not_count if {
	evaluations := [of_qwen(["sex"]), object.union(of_qwen(all), {"version": "2.0"})]

	count(among([qwen], evaluations)) == 1
}

test_grounds_from_before_the_deployment_of_a_model_without_version_do_not_count if {
	model := {"name": "glm-4", "deployed": "2025-03-01"}
	later := object.union(of_glm(["sex"]), {"on": "2025-03-01"})
	earlier := object.union(of_glm(all), {"on": "2025-02-28"})

	count(among([model], [later, earlier])) == 1
}

test_reports_an_evaluation_that_names_no_model_where_there_is_one if {
	among([glm], [{"kind": "bias", "grounds": array.slice(all, 1, 8)}]) == {reported(0, "glm-4", ["ethnicity"])}
}

test_silent_where_the_evaluation_could_be_of_any_of_several_models if {
	among([glm, qwen], [{"kind": "bias", "version": "2.5", "grounds": ["sex"]}]) == set()
}

test_silent_once_every_ground_is_listed if {
	among([qwen], [of_qwen(all)]) == set()
}

test_silent_where_several_evaluations_list_every_ground_between_them if {
	among([qwen], [of_qwen(array.slice(all, 0, 4)), of_qwen(array.slice(all, 4, 8))]) == set()
}

test_silent_where_bias_of_the_version_was_not_evaluated_at_all if {
	among([qwen], [object.union(of_qwen(["sex"]), {"version": "2.0"})]) == set()
}

incomplete := {"models": [qwen], "evaluations": [of_qwen(["sex"])]}

test_reports_what_the_cases_outside_the_duty_start_from if {
	count(rule.violations) == 1 with input as example.but(incomplete)
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(object.union(example.user, incomplete))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(example.outside, incomplete))
}
