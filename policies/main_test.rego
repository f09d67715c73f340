package lint_test

import data.lib.example_test as example
import data.lint

registry := {
	"revision": "r1",
	"duties": {"measures": {
		"art-09-para-2": {"binds": "provider", "facts": [], "rules": ["agreement-missing"]},
		"art-13": {"binds": "provider", "facts": [], "rules": []},
		"art-15": {"binds": "provider", "facts": [], "rules": []},
	}},
	"rules": {"measures": {"agreement-missing": {
		"group": "agreement",
		"severity": "error",
		"shows": "missing_record",
	}}},
}

fault(name) := {"path": [name], "details": {"name": name}}

# Two groups of rules, as packages of `data.rules`.
rules := {"measures": {
	"agreement": {"agreement_missing": {"violations": {fault("agreement")}}},
	"scope": {"answer_missing": {"violations": {fault("audience"), fault("access")}}},
}}

# Duties, as packages of `data.duties`.
duties := {"measures": {
	"art_15": {"applies": "no", "shown": false},
	"art_09_para_2": {"applies": "yes", "shown": true},
	"art_13": {"applies": "yes", "shown": true},
}}

unclear := example.facts({"service": {"name": "Chat"}}, [])

# --- Violations ----------------------------------------------------------------------------------------

test_a_violation_carries_its_rule_its_pack_and_how_it_binds if {
	expected := {
		object.union(fault("agreement"), {
			"rule": "agreement-missing",
			"pack": "measures",
			"force": "information",
		}),
		object.union(fault("audience"), {"rule": "answer-missing", "pack": "measures", "force": "binding"}),
		object.union(fault("access"), {"rule": "answer-missing", "pack": "measures", "force": "binding"}),
	}

	expected == lint.violations with input as unclear with data.rules as rules
}

test_a_pack_that_was_not_chosen_reports_nothing if {
	facts := object.union(example.but({}), {"context": {"packs": []}})

	lint.violations == set() with input as facts with data.rules as rules
}

test_what_is_no_violation_is_told_all_the_same if {
	odd := {"measures": {"scope": {"answer_missing": {"violations": {"audience"}}}}}
	expected := {{"path": "audience", "rule": "answer-missing", "pack": "measures", "force": "binding"}}

	expected == lint.violations with input as unclear with data.rules as odd
}

# --- Duties --------------------------------------------------------------------------------------------

test_duties_stand_in_the_order_of_their_ids if {
	expected := [
		{
			"id": "art-09-para-2",
			"pack": "measures",
			"status": "undeclared",
			"because": "gap",
			"rules": ["agreement-missing"],
		},
		{"id": "art-13", "pack": "measures", "status": "human", "because": "no-rule", "rules": []},
		{
			"id": "art-15",
			"pack": "measures",
			"status": "not-applicable",
			"because": "condition-not-met",
			"rules": [],
		},
	]

	expected == lint.duties with input as example.but({})
		with data.rules as rules
		with data.duties as duties
		with data.registry as registry
}

test_a_pack_that_was_not_chosen_has_no_duties if {
	facts := object.union(example.but({}), {"context": {"packs": []}})

	lint.duties == [] with input as facts with data.duties as duties with data.registry as registry
}

test_every_duty_of_the_measures_is_told_once if {
	told := [duty.id | some duty in lint.duties] with input as example.but({})

	told == [
		"art-04-chapeau",
		"art-04-item-1",
		"art-04-item-2",
		"art-04-item-3",
		"art-04-item-4",
		"art-04-item-5",
		"art-07-chapeau",
		"art-07-item-1",
		"art-07-item-2",
		"art-07-item-3",
		"art-07-item-4",
		"art-07-item-5",
		"art-08-clause-1",
		"art-08-clause-2",
		"art-08-clause-3",
		"art-08-clause-4",
		"art-09-para-1-clause-1",
		"art-09-para-1-clause-2",
		"art-09-para-2",
		"art-10-clause-1",
		"art-10-clause-2",
		"art-10-clause-3",
		"art-11-para-1-clause-1",
		"art-11-para-1-clause-2",
		"art-11-para-1-clause-3",
		"art-11-para-1-clause-4",
		"art-11-para-2",
		"art-12",
		"art-13",
		"art-14-para-1",
		"art-14-para-2",
		"art-15",
		"art-17-clause-1",
		"art-17-clause-2",
		"art-19-para-1",
		"art-23-para-1",
		"art-23-para-2",
	]
}

# --- The answer ----------------------------------------------------------------------------------------

test_the_answer_is_revision_scope_duties_and_violations_in_order if {
	expected := {
		"revision": "r1",
		"scope": {"verdict": "does-not-apply", "steps": [
			{"step": "part", "outcome": "yes", "reason": "provides"},
			{"step": "generation", "outcome": "yes", "reason": "generates"},
			{"step": "offer", "outcome": "yes", "reason": "offered"},
			{"step": "audience", "outcome": "no", "reason": "internal-use"},
		]},
		"packs": {"measures": {"verdict": "does-not-apply", "reason": "as-decided"}},
		"not_required": [],
		"duties": [{
			"id": "art-15",
			"pack": "measures",
			"status": "not-applicable",
			"because": "out-of-scope",
			"rules": [],
		}],
		"violations": [
			object.union(fault("access"), {"rule": "answer-missing", "pack": "measures", "force": "binding"}),
			object.union(fault("audience"), {"rule": "answer-missing", "pack": "measures", "force": "binding"}),
		],
	}

	expected == lint.answer with input as example.but(example.outside)
		with data.rules as {"measures": {"scope": rules.measures.scope}}
		with data.duties as {"measures": {"art_15": {"applies": "yes", "shown": true}}}
		with data.registry as registry
}

keys := {"revision", "scope", "packs", "not_required", "duties", "violations"}

test_an_empty_manifest_has_an_answer if {
	answer := lint.answer with input as example.facts({}, [])

	object.keys(answer) == keys
	answer.scope.verdict == "unclear"
	{duty.because | some duty in answer.duties} == {"scope-unclear"}
}

test_no_facts_at_all_have_an_answer if {
	answer := lint.answer with input as {}

	object.keys(answer) == keys
	answer.duties == []
	answer.violations == []
}
