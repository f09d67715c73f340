# METADATA
# title: The answer
# description: >-
#   The one document that the linter asks for, `data.lint.answer`: the scope with its steps, the state of every
#   duty of the chosen packs, and the violations of every rule. It gathers whatever stands under `data.rules`
#   and `data.duties`, so a new rule is a new file and nothing else. `data.lint.violations` is the same set of
#   violations for those who use the policies with conftest or `opa eval`.
# scope: package
package lint

import data.lib.duty
import data.lib.force
import data.lib.pack
import data.lib.scope
import data.registry

answer := {
	"revision": registry.revision,
	"scope": {"verdict": scope.verdict, "steps": scope.steps},
	"duties": duties,
	"violations": [violation | some violation in violations],
}

violations contains violation if {
	some name in pack.chosen
	some group, rule
	some reported in data.rules[name][group][rule].violations
	violation := object.union(reported, {
		"rule": replace(rule, "_", "-"),
		"pack": name,
		"force": force.of(name, group),
	})
}

duties := [state |
	some name in pack.chosen
	some key
	applies := data.duties[name][key].applies
	state := duty.state(
		{
			"pack": name,
			"id": replace(key, "_", "-"),
			"applies": applies,
			"shown": data.duties[name][key].shown,
		},
		violations,
	)
]
