# METADATA
# title: The answer
# description: >-
#   The one document that the linter asks for, `data.lint.answer`: the scope with its steps, the state of every
#   duty of the chosen packs, and the violations of every rule. It gathers whatever stands under `data.rules`
#   and `data.duties`, so a new rule is a new file and nothing else. `data.lint.violations` is the same set of
#   violations for those who use the policies with conftest or `opa eval`.
# scope: package
# custom:
#   shows:
#     declared_breach:
#       en: the manifest itself states it
#       zh: 清单自身如此声明
#     missing_record:
#       en: gap in the record, not proof of a breach
#       zh: 记录缺失，不等于违法
#     inconsistent:
#       en: facts of the record that do not agree
#       zh: 记录中的事实相互矛盾
#     malformed:
#       en: a value that is not in its expected form
#       zh: 取值不符合应有的形式
#     stale:
#       en: a date has passed, or a change has no matching record
#       zh: 日期已过，或变更缺少对应记录
#     declared_fact:
#       en: for information
#       zh: 供参考
package lint

import data.lib.duty
import data.lib.force
import data.lib.not_required
import data.lib.pack
import data.lib.scope
import data.registry

answer := {
	"revision": registry.revision,
	"scope": {"verdict": scope.verdict, "steps": scope.steps},
	"packs": pack.reach,
	"not_required": not_required.listed,
	"duties": duties,
	# In the engine's own order: compiled to Wasm, `sort` takes quadratic time.
	"violations": [violation | some violation in violations],
}

violations contains violation if {
	some name in pack.chosen
	some group, rule
	some reported in data.rules[pack.folder(name)][group][rule].violations
	violation := object.union(_told(reported), {
		"rule": replace(rule, "_", "-"),
		"pack": name,
		"force": force.of(name, group),
	})
}

# The union with what is no object is undefined, and a rule that reports it must not fall silent.
_told(reported) := reported if is_object(reported)

_told(reported) := {"path": reported} if not is_object(reported)

_record := duty.record(violations)

# By pack and id, on every engine.
duties := [state |
	some [_, _, state] in sort([[name, id, state] |
		some name in pack.chosen
		some key
		applies := data.duties[pack.folder(name)][key].applies
		id := replace(key, "_", "-")
		state := duty.state(
			{
				"pack": name,
				"id": id,
				"applies": applies,
				"shown": data.duties[pack.folder(name)][key].shown,
			},
			_record,
		)
	])
]
