# METADATA
# title: Algorithm filing not cancelled in time
# description: >-
#   When a service ends, the filing of its algorithm is cancelled within twenty working days, and no cancellation
#   within them is declared. Working days are those of the State Council's notices. Where these do not reach so
#   far yet, only more than forty-five calendar days are reported.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.cancel]
#   article: "17"
#   severity: warning
#   shows: stale
#   sure: secondary
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 24 sets the twenty working
#     days.
#   message: >-
#     the service ended on {ended}, and no cancellation of the algorithm filing within twenty working days is
#     declared
#   remedy: >-
#     Add or correct `filings.algorithm.cancelled`; where the filing still stands, have it cancelled now.
#   zh:
#     title: 算法备案未按期注销
#     description: >-
#       终止服务的，须在二十个工作日内办理算法备案的注销手续，而清单未见期限内的注销。工作日依国务院办公厅的节假日安排计算；尚未公布安排的，仅报告超过四十五个日历日的情形。
#     basis: >-
#       第十七条指向算法推荐管理规定，二十个工作日见于该规定第二十四条。
#     message: >-
#       服务于 {ended} 终止，未见二十个工作日内注销算法备案的记录
#     remedy: >-
#       补填或者更正 `filings.algorithm.cancelled`；尚未注销的，立即办理。
package rules.measures.filings.filing_cancellation_overdue

import data.lib.calendar
import data.lib.scope

violations contains {"path": ["filings", "algorithm", "cancelled"], "details": {"ended": _ended}} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	input.manifest.filings.algorithm.number
	calendar.over(calendar.start(_ended), 20, _cancelled) == "yes"
}

_ended := input.manifest.service.ended

_cancelled := object.get(input.manifest.filings.algorithm, "cancelled", input.context.as_of)
