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
