# METADATA
# title: State of a duty
# description: >-
#   What can be said of one duty. "Met" needs that nothing contradicts it, that its facts are declared, and that
#   evidence for them was opened; it never says that the duty was fulfilled in life. A gap in the record is
#   "undeclared", facts that speak against the duty are "unmet", and the rest is for a human to decide. What speaks
#   against practice alone is a gap too.
# scope: package
# custom:
#   because:
#     not-in-force:
#       en: not in force on the date of the check
#       zh: 在检查日期尚未施行
#     out-of-scope:
#       en: the service is out of scope
#       zh: 服务不在适用范围内
#     binds-providers:
#       en: binds providers; the declaring party only uses the service
#       zh: 约束提供者，而声明方仅使用服务
#     condition-not-met:
#       en: "{not_applicable}"
#       zh: "{not_applicable}"
#     condition-undeclared:
#       en: "it is not declared whether this holds: {when}"
#       zh: 未声明是否属于：{when}
#     scope-unclear:
#       en: it is unsettled whether the service is in scope
#       zh: 服务是否在适用范围内尚无定论
#     separate-rules:
#       en: a separate State rule of the sector comes first, as far as it reaches
#       zh: 行业另有国家规定的，在其规定范围内优先适用
#     violated:
#       en: what the manifest declares does not agree with the duty
#       zh: 清单所声明的事实与该义务不符
#     gap:
#       en: the record does not show it
#       zh: 记录不足以说明
#     shown:
#       en: "declared, and the evidence was opened; not judged: {look_at}"
#       zh: 已声明且证据已打开；未作判断：{look_at}
#     not-shown:
#       en: "nothing contradicts it, and no opened evidence shows it; look at: {look_at}"
#       zh: 未见矛盾，已打开的证据亦不足以证明；请核查：{look_at}
#     no-rule:
#       en: "no rule of this version looks at it; look at: {look_at}"
#       zh: 本版本尚无对应规则；请核查：{look_at}
package lib.duty

import data.lib.pack
import data.lib.scope
import data.registry

_status := {
	"not-in-force": "not-applicable",
	"out-of-scope": "not-applicable",
	"binds-providers": "not-applicable",
	"condition-not-met": "not-applicable",
	"condition-undeclared": "undeclared",
	"scope-unclear": "human",
	"separate-rules": "human",
	"violated": "unmet",
	"gap": "undeclared",
	"shown": "met",
	"no-rule": "human",
	"not-shown": "human",
}

# What a rule shows decides which way it speaks.
_contradicting := {"declared_breach", "inconsistent", "malformed", "stale"}

# What the violations say to duties, gathered once for all of them: the rules that spoke, by pack, and the facts
# of duties whose evidence cannot be opened, since there may be thousands of broken references. Notes never decide
# the state of a duty; a file of a format that is not read is one.
record(violations) := {
	"rules": {pack: rules |
		some pack, _ in registry.rules
		rules := {violation.rule |
			some violation in violations
			violation.pack == pack
			registry.rules[pack][violation.rule].severity != "note"
		}
	},
	"broken": {[fact, violation.rule] |
		some violation in violations
		rule := registry.rules[violation.pack][violation.rule]
		rule.group == "evidence"
		rule.severity != "note"
		some length in _fact_lengths
		fact := array.slice(violation.path, 0, length)
		_facts[fact]
	},
}

# The places in a manifest that are facts of some duty.
_facts contains split(fact, ".") if {
	some duties in registry.duties
	some duty in duties
	some fact in duty.facts
}

_fact_lengths := {count(fact) | some fact in _facts}

# The state of one duty. `duty` holds its pack and id and what its package says: `applies` (yes, no or
# undeclared) and `shown`.
state(duty, record) := {
	"id": duty.id,
	"pack": duty.pack,
	"status": _status[because],
	"because": because,
	"rules": sort(speaking | broken),
} if {
	speaking := _speaking(duty, record)
	broken := _showing_broken(duty, record)
	because := _because(duty, speaking, broken)
}

_because(duty, speaking, broken) := "not-in-force" if {
	duty.pack in pack.future
} else := "out-of-scope" if {
	_verdict(duty) == "does-not-apply"
} else := "binds-providers" if {
	_verdict(duty) == "user-duties-only"
	registry.duties[duty.pack][duty.id].binds == "provider"
} else := "violated" if {
	# Before the condition: a declared "does not apply" that other facts contradict is not taken.
	_verdict(duty) in scope.settling
	some rule in speaking
	_against_the_law(duty.pack, registry.rules[duty.pack][rule])
} else := "condition-not-met" if {
	duty.applies == "no"
} else := "scope-unclear" if {
	_verdict(duty) == "unclear"
} else := "separate-rules" if {
	_verdict(duty) == "separate-rules-first"
} else := "condition-undeclared" if {
	duty.applies == "undeclared"
} else := "gap" if {
	count(speaking | broken) > 0
} else := "no-rule" if {
	# Nothing looks for what would speak against it, so its evidence alone does not make it "met".
	count(registry.duties[duty.pack][duty.id].rules) == 0
} else := "shown" if {
	duty.shown
} else := "not-shown"

_verdict(duty) := pack.reach[duty.pack].verdict

# A form, an order or a role that practice or general knowledge alone asks for shows no duty of law unmet: it
# leaves a gap.
_against_the_law(name, rule) if {
	rule.shows in _contradicting
	not _beside_the_law(name, rule)
}

# The words of a draft are all known that way, and it binds nobody.
_beside_the_law(name, rule) if {
	rule.sure in {"practice", "knowledge"}
	not name in pack.never
}

_speaking(duty, record) := {rule |
	some rule in registry.duties[duty.pack][duty.id].rules
	record.rules[duty.pack][rule]
}

# Evidence that cannot be opened leaves a gap in the record of the duties whose facts it should show.
_showing_broken(duty, record) := {rule |
	some [fact, rule] in record.broken
	concat(".", fact) in registry.duties[duty.pack][duty.id].facts
}
