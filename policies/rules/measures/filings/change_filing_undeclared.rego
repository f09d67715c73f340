# METADATA
# title: Filing of a model change undeclared
# description: >-
#   Where facts that were filed change, the change is filed too. A model or a function was changed after the
#   filing, and no filing of the change is declared. Whether the change touches what was filed is for people to
#   decide.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: []
#   article: "17"
#   severity: note
#   shows: missing_record
#   sure: secondary
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 24 asks for the filing of
#     changes to what was filed. It does not name models.
#   message: >-
#     the {kind} was changed on {changed}, after the filing, and no filing of the change is declared
#   remedy: >-
#     Decide whether the change touches what was filed; if so, file it and add `filed_on` to that change in
#     `service.changes`.
#   zh:
#     title: 模型或功能变更未声明变更备案
#     description: >-
#       备案事项发生变更的，须办理变更备案。模型或者功能在备案之后发生变更，而清单未填写变更备案日期。该项变更是否涉及备案事项，由提供者判断。
#     basis: >-
#       第十七条指向算法推荐管理规定，该规定第二十四条要求就备案信息的变更办理手续，未提及模型。
#     message: >-
#       {changed} 的变更（`{kind}`）在备案之后，但未声明办理变更备案
#     remedy: >-
#       判断该项变更是否涉及备案事项；涉及的，办理变更备案，并在 `service.changes` 中为该项变更填写 `filed_on`。
package rules.measures.filings.change_filing_undeclared

import data.lib.calendar
import data.lib.scope

violations contains {
	"path": ["service", "changes", position, "filed_on"],
	"details": {"kind": change.kind, "changed": change.on},
} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	some position, change in input.manifest.service.changes
	change.kind in {"model", "function"}
	_filed_until(change.on)
	not change.filed_on

	# Where the calendar cannot tell, people decide all the same.
	calendar.over(calendar.start(change.on), 10, input.context.as_of) != "no"
}

# Whether anything was filed before that day, be it the algorithm or the service.
_filed_until(day) if input.manifest.filings.algorithm.filed < day

_filed_until(day) if input.manifest.filings.service.granted < day
