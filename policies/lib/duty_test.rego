package lib.duty_test

import data.lib.duty
import data.lib.example_test as example

# Two duties, of providers and of everyone, and one rule for each thing that a rule can show.
registry := {
	"duties": {"measures": {
		"art-09-para-2": _duty("provider", ["access.accounts", "agreement.document"], _agreement_rules),
		"art-04-chapeau": _duty("any", ["agreement.clauses.acceptable_use"], _agreement_rules),
		"art-13": _duty("provider", ["continuity"], []),
	}},
	"rules": {"measures": {
		"agreement-missing": _rule("error", "missing_record"),
		"agreement-told": _rule("warning", "declared_fact"),
		"agreement-denied": _rule("error", "declared_breach"),
		"agreement-contradicted": _rule("warning", "inconsistent"),
		"agreement-odd": _rule("warning", "malformed"),
		"agreement-old": _rule("warning", "stale"),
		"agreement-unusual": object.union(_rule("warning", "malformed"), {"sure": "practice"}),
		"agreement-unread": object.union(_rule("warning", "stale"), {"sure": "knowledge"}),
		"agreement-noted": _rule("note", "declared_breach"),
		"elsewhere-missing": {"group": "agreement", "severity": "error", "shows": "missing_record"},
		"evidence-missing": {"group": "evidence", "severity": "error", "shows": "missing_record"},
		"evidence-not-read": {"group": "evidence", "severity": "note", "shows": "declared_fact"},
	}},
}

_rule(severity, shows) := {"group": "agreement", "severity": severity, "shows": shows}

_duty(binds, facts, rules) := {"binds": binds, "facts": facts, "rules": rules}

_agreement_rules := [
	"agreement-missing",
	"agreement-told",
	"agreement-denied",
	"agreement-contradicted",
	"agreement-odd",
	"agreement-old",
	"agreement-unusual",
	"agreement-unread",
	"agreement-noted",
]

agreement := {"pack": "measures", "id": "art-09-para-2", "applies": "yes", "shown": true}

not_shown := {"shown": false}

but(change) := object.union(agreement, change)

decided(declared, violations) := duty.state(declared, duty.record(violations))

# What a rule reported, as `data.lint.violations` holds it.
found(rule) := {"rule": rule, "pack": "measures", "path": ["agreement"], "details": {}}

broken(rule, path) := {
	"rule": rule,
	"pack": "measures",
	"path": path,
	"details": {},
	"evidence": {"file": "docs/terms.md", "anchor": null},
}

state(status, because, rules) := {
	"id": "art-09-para-2",
	"pack": "measures",
	"status": status,
	"because": because,
	"rules": rules,
}

in_scope := example.but({})

unclear := example.facts({"service": {"name": "Chat"}}, [])

separate := example.but({"service": {"sectors": ["news"], "sector_rules": [{"name": "Rule"}]}})

future := {"context": {"as_of": "2023-08-14"}}

# --- Each state ----------------------------------------------------------------------------------------

test_not_in_force_before_the_first_day if {
	expected := state("not-applicable", "not-in-force", [])

	expected == decided(agreement, set()) with input as object.union(in_scope, future)
		with data.registry as registry
}

test_out_of_scope_where_the_measures_do_not_apply if {
	expected := state("not-applicable", "out-of-scope", [])

	expected == decided(agreement, set()) with input as example.but(example.outside)
		with data.registry as registry
}

test_a_duty_of_providers_does_not_bind_a_user if {
	expected := state("not-applicable", "binds-providers", [])

	expected == decided(agreement, set()) with input as example.but(example.user)
		with data.registry as registry
}

test_a_duty_of_everyone_binds_a_user if {
	expected := object.union(state("met", "shown", []), {"id": "art-04-chapeau"})
	everyone := but({"id": "art-04-chapeau"})

	expected == decided(everyone, set()) with input as example.but(example.user)
		with data.registry as registry
}

test_not_applicable_where_its_condition_is_not_met if {
	expected := state("not-applicable", "condition-not-met", [])

	expected == decided(but({"applies": "no"}), set()) with input as in_scope with data.registry as registry
}

test_for_a_human_where_the_scope_is_unclear if {
	expected := state("human", "scope-unclear", [])

	expected == decided(agreement, set()) with input as unclear with data.registry as registry
}

test_for_a_human_where_a_separate_rule_comes_first if {
	expected := state("human", "separate-rules", [])

	expected == decided(agreement, set()) with input as separate with data.registry as registry
}

test_undeclared_where_its_condition_is_not_declared if {
	expected := state("undeclared", "condition-undeclared", [])
	undeclared := but({"applies": "undeclared"})

	expected == decided(undeclared, set()) with input as in_scope with data.registry as registry
}

test_undeclared_where_only_practice_or_knowledge_is_contradicted[rule] if {
	some rule in ["agreement-unusual", "agreement-unread"]
	expected := state("undeclared", "gap", [rule])
	expected == decided(agreement, {found(rule)}) with input as in_scope with data.registry as registry
}

# Of a draft nothing is law, so nothing in it lies beside the law either.
test_a_draft_is_contradicted_by_practice_as_well if {
	draft := "measures-draft"
	known := {section: {draft: entries.measures} | some section, entries in registry}
	expected := object.union(state("unmet", "violated", ["agreement-unusual"]), {"pack": draft})
	violations := {object.union(found("agreement-unusual"), {"pack": draft})}
	facts := object.union(in_scope, {"context": {"packs": ["measures", draft]}})

	expected == decided(but({"pack": draft}), violations) with input as facts with data.registry as known
}

test_unmet_where_a_rule_shows_something[shows] if {
	some shows, rule in {
		"declared": "agreement-denied",
		"inconsistent": "agreement-contradicted",
		"malformed": "agreement-odd",
		"stale": "agreement-old",
	}
	expected := state("unmet", "violated", [rule])
	expected == decided(agreement, {found(rule)}) with input as in_scope with data.registry as registry
}

test_undeclared_where_a_rule_shows[shows] if {
	some shows, rule in {"a missing record": "agreement-missing", "a bare fact": "agreement-told"}
	expected := state("undeclared", "gap", [rule])
	expected == decided(agreement, {found(rule)}) with input as in_scope with data.registry as registry
}

test_met_where_it_is_shown_and_no_rule_speaks if {
	expected := state("met", "shown", [])

	expected == decided(agreement, set()) with input as in_scope with data.registry as registry
}

test_for_a_human_where_nothing_shows_it_and_nothing_contradicts_it if {
	expected := state("human", "not-shown", [])

	expected == decided(but(not_shown), set()) with input as in_scope with data.registry as registry
}

test_for_a_human_where_no_rule_looks_at_it if {
	expected := object.union(state("human", "no-rule", []), {"id": "art-13"})
	unwatched := but({"id": "art-13", "shown": false})

	expected == decided(unwatched, set()) with input as in_scope with data.registry as registry
}

test_for_a_human_where_its_pack_has_no_rule_at_all if {
	expected := state("human", "no-rule", [])
	unwatched := {"measures": {"art-09-para-2": {"rules": []}}}
	bare := object.union(object.remove(registry, ["rules"]), {"duties": unwatched})

	expected == decided(but(not_shown), set()) with input as in_scope with data.registry as bare
}

# --- Which rules speak ---------------------------------------------------------------------------------

test_every_rule_that_speaks_is_named_in_order if {
	expected := state("unmet", "violated", ["agreement-denied", "agreement-missing", "agreement-old"])
	violations := {found("agreement-missing"), found("agreement-old"), found("agreement-denied")}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_a_note_decides_nothing if {
	expected := state("met", "shown", [])
	violations := {found("agreement-noted")}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_a_note_beside_another_rule_is_not_named if {
	expected := state("undeclared", "gap", ["agreement-missing"])
	violations := {found("agreement-missing"), found("agreement-noted")}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_a_rule_of_another_duty_does_not_speak if {
	expected := object.union(state("human", "no-rule", []), {"id": "art-13"})
	violations := {found("agreement-missing")}

	expected == decided(but({"id": "art-13"}), violations) with input as in_scope
		with data.registry as registry
}

test_a_rule_of_another_pack_does_not_speak if {
	expected := state("met", "shown", [])
	violations := {object.union(found("agreement-missing"), {"pack": "measures-draft"})}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_a_rule_that_the_registry_does_not_know_does_not_speak if {
	expected := state("met", "shown", [])
	violations := {found("agreement-unknown")}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

# --- Evidence ------------------------------------------------------------------------------------------

test_broken_evidence_of_its_facts_leaves_a_gap[place] if {
	some place, path in {
		"at the fact": ["agreement", "document"],
		"below the fact": ["agreement", "document", 0, "evidence"],
	}
	expected := state("undeclared", "gap", ["evidence-missing"])
	violations := {broken("evidence-missing", path)}
	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_broken_evidence_of_other_facts_leaves_no_gap[place] if {
	some place, path in {
		"beside the fact": ["agreement", "acceptance"],
		"above the fact": ["agreement"],
		"elsewhere": ["privacy", "policy"],
		"at the fact of another duty": ["agreement", "clauses", "acceptable_use"],
	}
	expected := state("met", "shown", [])
	violations := {broken("evidence-missing", path)}
	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_evidence_that_is_only_noted_leaves_no_gap if {
	expected := state("human", "not-shown", [])
	violations := {broken("evidence-not-read", ["agreement", "document"])}

	expected == decided(but(not_shown), violations) with input as in_scope with data.registry as registry
}

test_a_heading_without_a_document_leaves_a_gap_as_well if {
	expected := state("undeclared", "gap", ["evidence-missing"])
	violations := {object.remove(broken("evidence-missing", ["agreement", "document"]), ["evidence"])}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_a_rule_of_another_group_says_nothing_of_evidence if {
	expected := state("met", "shown", [])
	violations := {broken("elsewhere-missing", ["agreement", "document"])}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

# --- What comes first ----------------------------------------------------------------------------------

# Each row holds what its code needs and, where both can be, what every row below it needs.
ladder := [
	{
		"because": "not-in-force",
		"facts": object.union(example.but(example.outside), future),
		"duty": {"applies": "no"},
	},
	{"because": "out-of-scope", "facts": example.but(example.outside), "duty": {"applies": "no"}},
	{"because": "binds-providers", "facts": example.but(example.user), "duty": {"applies": "no"}},
	{"because": "condition-not-met", "facts": unclear, "duty": {"applies": "no"}},
	{"because": "condition-not-met", "facts": separate, "duty": {"applies": "no"}},
	{"because": "scope-unclear", "facts": unclear, "duty": {"applies": "undeclared"}},
	{"because": "separate-rules", "facts": separate, "duty": {"applies": "undeclared"}},
	{"because": "violated", "facts": in_scope, "duty": {"applies": "no"}},
	{"because": "violated", "facts": in_scope, "duty": {"applies": "undeclared"}},
	{"because": "violated", "facts": in_scope, "duty": {}},
]

test_ladder[rung] if {
	some position, row in ladder
	rung := concat(" ", [row.because, format_int(position, 10)])
	violations := {
		found("agreement-denied"),
		found("agreement-missing"),
		broken("evidence-missing", ["agreement", "document"]),
	}
	reached := decided(but(row.duty), violations).because with input as row.facts
		with data.registry as registry
	reached == row.because
}

test_a_gap_comes_before_what_is_shown if {
	expected := state("undeclared", "gap", ["agreement-missing", "evidence-missing"])
	violations := {found("agreement-missing"), broken("evidence-missing", ["agreement", "document"])}

	expected == decided(agreement, violations) with input as in_scope with data.registry as registry
}

test_what_no_rule_looks_at_is_not_met_by_its_evidence if {
	expected := object.union(state("human", "no-rule", []), {"id": "art-13"})

	expected == decided(but({"id": "art-13"}), set()) with input as in_scope with data.registry as registry
}
