# METADATA
# title: Change of filed facts not filed in time
# description: >-
#   Where facts that were filed change, the change is filed within ten working days, and no filing of it within
#   them is declared. Working days are those of the State Council's notices. Where these do not reach so far yet,
#   only more than thirty calendar days are reported.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.change]
#   article: "17"
#   severity: warning
#   shows: stale
#   sure: secondary
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 24 sets the ten working days.
#   message: >-
#     filed facts changed on {changed}, and no filing of the change within ten working days is declared
#   remedy: >-
#     Add or correct `filed_on` of that change in `service.changes`; where it was not filed, file it now.
#   zh:
#     title: 备案事项变更未按期备案
#     description: >-
#       备案事项发生变更的，须在十个工作日内办理变更备案，而清单未见期限内的变更备案。工作日依国务院办公厅的节假日安排计算；尚未公布安排的，仅报告超过三十个日历日的情形。
#     basis: >-
#       第十七条指向算法推荐管理规定，十个工作日见于该规定第二十四条。
#     message: >-
#       备案事项于 {changed} 变更，未见十个工作日内办理变更备案的记录
#     remedy: >-
#       在 `service.changes` 中补填或者更正该项变更的 `filed_on`；尚未办理的，立即办理。
package rules.measures.filings.change_filing_overdue

import data.lib.calendar
import data.lib.scope

violations contains {
	"path": ["service", "changes", position, "filed_on"],
	"details": {"changed": change.on},
} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	some position, change in input.manifest.service.changes
	change.kind == "filed-facts"
	calendar.over(calendar.start(change.on), 10, object.get(change, "filed_on", input.context.as_of)) == "yes"
}
