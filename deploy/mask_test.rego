package system.log_test

import data.system.log

# As OPA logs it, before anything is masked.
event := {
	"labels": {"id": "opa-1", "version": "1.22.2"},
	"decision_id": "7e1f",
	"bundles": {"measures-lint": {"revision": "0123456789ab"}},
	"path": "lint/answer",
	"requested_by": "10.0.0.7:40312",
	"input": {
		"manifest": {
			"service": {"name": "小禾助手", "summary": "问张伟"},
			"provider": {
				"representative": {"name": "Zhang Wei", "contact": "zhang.wei@example.cn"},
				"contact": "上海市示例路1号",
			},
			"continuity": {"contact": "+86 138 0013 8000"},
		},
		"evidence": [{"path": ["agreement"], "file": "docs/张伟.md", "anchor": "张伟", "state": "missing"}],
		"clauses": [],
		"placeholders": [{"path": ["privacy"], "file": "docs/p.md", "line": 3, "text": "致电 13800138000"}],
		"repository": {"manifest": "zhang.wei/ai-service-manifest.yaml"},
		"context": {"as_of": "2026-11-24", "packs": ["measures", "acme"]},
	},
	"result": {
		"revision": "0123456789ab",
		"scope": {
			"verdict": "applies",
			"steps": [{"step": "public", "outcome": "yes", "reason": "declared_public"}],
		},
		"packs": {
			"measures": {"verdict": "applies", "reason": "scope"},
			"acme": {"verdict": "applies", "reason": "张伟说的"},
		},
		"not_required": ["watermark"],
		"duties": [{
			"id": "art-15",
			"pack": "measures",
			"status": "unmet",
			"because": "violated",
			"rules": ["complaint-channel-missing"],
			"note": "张伟",
		}],
		"violations": [
			{
				"rule": "complaint-channel-missing",
				"pack": "measures",
				"force": "binding",
				"path": ["models", 0, "filing", "张伟"],
				"details": {"contact": "zhang.wei@example.cn"},
				"evidence": {"file": "docs/张伟.md", "anchor": "张伟", "line": 3},
			},
			{
				"rule": "owner-unknown",
				"pack": "acme",
				"force": "binding",
				"path": ["owners", "zhang"],
				"details": {"owner": "Zhang Wei"},
			},
		],
	},
	"nd_builtin_cache": {"http.send": {"[\"zhang.wei@example.cn\"]": "张伟"}},
}

personal := {"张伟", "Zhang Wei", "zhang", "8000", "上海", "小禾", "docs/"}

# What OPA writes: an `upsert` of a mask is the `add` of JSON Patch.
logged(logged_event) := json.patch(logged_event, [object.union(mask, {"op": operation}) |
	some mask in log.mask with input as logged_event
	operation := {"upsert": "add", "remove": "remove"}[mask.op]
])

leaks(logged_event) := found if {
	text := json.marshal(logged(logged_event))
	found := {one | some one in personal; contains(text, one)}
}

test_the_event_itself_holds_everything_personal if {
	every found in personal { contains(json.marshal(event), found) }
}

test_nothing_personal_is_logged if leaks(event) == set()

test_of_the_facts_a_digest_the_day_and_the_packs_are_logged if {
	logged(event).input == {
		"digest": crypto.sha256(json.marshal(event.input)),
		"as_of": "2026-11-24",
		"packs": ["measures", "acme"],
	}
}

test_of_the_answer_codes_are_logged if {
	logged(event).result == {
		"revision": "0123456789ab",
		"scope": event.result.scope,
		"packs": {
			"measures": {"verdict": "applies", "reason": "scope"},
			"acme": {"verdict": "applies", "reason": "[masked]"},
		},
		"not_required": ["watermark"],
		"duties": [{
			"id": "art-15",
			"pack": "measures",
			"status": "unmet",
			"because": "violated",
			"rules": ["complaint-channel-missing"],
		}],
		"violations": [
			{
				"rule": "complaint-channel-missing",
				"pack": "measures",
				"force": "binding",
				"path": ["models", 0, "filing", "[masked]"],
			},
			{"rule": "owner-unknown", "pack": "acme", "force": "binding", "path": []},
		],
	}
}

test_who_decided_what_and_when_stays if {
	rest := {"input", "result", "nd_builtin_cache"}
	object.remove(logged(event), rest) == object.remove(event, rest)
}

test_what_a_built_in_fetched_is_left_out if not "nd_builtin_cache" in object.keys(logged(event))

test_the_answer_to_any_other_question_is_left_out if {
	every path in ["lint", "lint/violations", "", "system/log/mask"] {
		asked := object.union(event, {"path": path})
		not "result" in object.keys(logged(asked))
		leaks(asked) == set()
	}
}

test_an_answer_that_is_no_object_is_left_out if {
	asked := object.union(object.remove(event, ["result"]), {"result": ["张伟"]})
	not "result" in object.keys(logged(asked))
}

test_facts_and_an_answer_of_any_form_leave_nothing_personal if {
	odd := ["张伟", ["张伟"], {"张伟": "张伟"}, 13800138000, null, true]
	every value in odd {
		shapes := {
			"input": [value, {"context": value}, {"context": {"as_of": value, "packs": value}}],
			"result": [
				value,
				{"revision": value, "scope": value, "packs": value, "duties": value, "violations": value},
				{"scope": {"verdict": value, "steps": value}, "not_required": value},
				{"packs": {"acme": value, "张伟": value, "上海": value}, "duties": [value], "violations": [value]},
				{"violations": [{"pack": "measures", "rule": value, "path": value}]},
			],
		}
		every kind, forms in shapes {
			every form in forms {
				asked := object.union(object.remove(event, [kind]), {kind: form})
				count(log.mask) == 3 with input as asked
				leaks(asked) == set()
			}
		}
	}
}

test_an_event_without_facts_needs_no_mask if {
	log.mask == set() with input as object.remove(event, ["input", "result", "nd_builtin_cache"])
}
