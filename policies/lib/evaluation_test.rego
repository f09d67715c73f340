package lib.evaluation_test

import data.lib.evaluation
import data.lib.example_test as example

# One evaluation of version 1 of model `a`, with `change` merged into it.
made(change) := object.union({"kind": "bias", "model": "a", "version": "1", "on": "2026-03-02"}, change)

facts(change, state) := example.with_evidence({"evaluations": [{"kind": "safety"}, made(change)]}, [
	{"path": ["evaluations", 0, "evidence"], "file": "safety.md", "anchor": null, "state": "opened"},
	{"path": ["evaluations", 1, "evidence"], "file": "bias.md", "anchor": null, "state": state},
])

versioned := {"name": "a", "version": "1"}

unversioned := {"name": "a", "deployed": "2026-03-02"}

test_an_evaluation_of_the_version_shows_it if {
	evaluation.shown("bias", versioned) == [made({})] with input as facts({}, "opened")
}

test_an_evaluation_shows_nothing_of[case] if {
	some case, change in {
		"another kind": {"kind": "accuracy"},
		"another model": {"model": "b"},
		"another version": {"version": "2"},
	}
	evaluation.shown("bias", versioned) == [] with input as facts(change, "opened")
}

test_an_evaluation_without_an_opened_file_shows_nothing if {
	evaluation.shown("bias", versioned) == [] with input as facts({}, "missing")
}

test_an_evaluation_since_deployment_shows_a_model_without_a_version if {
	evaluation.shown("bias", unversioned) == [made({})] with input as facts({}, "opened")
}

test_an_evaluation_before_deployment_shows_nothing_of_a_model_without_a_version if {
	evaluation.shown("bias", unversioned) == [] with input as facts({"on": "2026-03-01"}, "opened")
}

test_an_evaluation_since_deployment_of_another_version_shows_nothing if {
	other := object.union(versioned, {"version": "2", "deployed": "2026-03-02"})

	evaluation.shown("bias", other) == [] with input as facts({}, "opened")
}

test_without_version_or_day_nothing_shows_that_the_deployed_model_was_evaluated if {
	evaluation.shown("bias", {"name": "a"}) == [] with input as facts({}, "opened")
}

# --- What is declared, opened or not ---------------------------------------------------------------------------

# Where evaluations of bias are declared of `model`, the only one, with `change` merged into the second.
declared(change, model) := places if {
	places := evaluation.declared_at("bias", model) with input as example.but({
		"models": [model],
		"evaluations": [{"kind": "safety"}, object.union(made({}), change)],
	})
}

test_an_evaluation_is_declared_of[case] if {
	some case, model in {
		"its version": versioned,
		"a model without a version, since its deployment": unversioned,
		"a model without a version or day": {"name": "a"},
	}
	declared({}, model) == {1}
}

test_an_evaluation_is_not_declared_of[case] if {
	some case, row in {
		"another kind": [{"kind": "accuracy"}, versioned],
		"another model": [{"model": "b"}, versioned],
		"another version": [{"version": "2"}, versioned],
		"a model without a version, before its deployment": [{"on": "2026-03-01"}, unversioned],
	}
	declared(row[0], row[1]) == set()
}

unnamed := [{"kind": "bias", "version": "1"}]

test_an_evaluation_that_names_no_model_is_declared_of_the_only_one if {
	evaluation.declared_at("bias", versioned) == {0} with input as example.but({
		"models": [versioned],
		"evaluations": unnamed,
	})
}

test_an_evaluation_that_names_no_model_is_declared_of_none_of_several if {
	evaluation.declared_at("bias", versioned) == set() with input as example.but({
		"models": [versioned, {"name": "b"}],
		"evaluations": unnamed,
	})
}

test_each_model_without_an_evaluation_is_not_declared if {
	facts := example.but({"models": [{"name": "b"}, versioned, {"name": "a", "version": "2"}], "evaluations": [made({})]})

	evaluation.not_declared("bias") == {
		{"path": ["models", 0], "subject": "b"},
		{"path": ["models", 2], "subject": "a 2"},
	} with input as facts
}

test_the_service_is_not_declared_where_no_model_is[case] if {
	some case, change in {
		"at all": {},
		"in the list": {"models": []},
		"and another kind was evaluated": {"evaluations": [{"kind": "safety"}]},
	}
	evaluation.not_declared("bias") == {{"path": ["evaluations"], "subject": "Chat"}} with input as example.but(change)
}

test_nothing_is_left_where_no_model_is_declared_and_the_kind_was_evaluated if {
	evaluation.not_declared("bias") == set() with input as example.but({"evaluations": [made({})]})
}
