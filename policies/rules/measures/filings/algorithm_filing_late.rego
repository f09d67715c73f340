# METADATA
# title: Algorithm filing submitted late
# description: >-
#   The algorithm of a service of the class of article 17 is filed within ten working days of the start of the
#   service; for one that is older than the Measures they are counted from 15 August 2023. Working days are
#   those of the State Council's notices. Where these do not reach so far yet, only more than thirty calendar
#   days are reported.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.ten_days]
#   article: "17"
#   severity: warning
#   shows: inconsistent
#   sure: secondary
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 24 sets the ten working days.
#   message: >-
#     the algorithm filing was submitted on {submitted}, more than ten working days after {start}
#   remedy: >-
#     Correct `filings.algorithm.submitted` or `service.launched`; if the days are right, have the delay looked
#     at and keep a note of it.
#   zh:
#     title: 算法备案提交逾期
#     description: >-
#       属于第十七条所指服务的，须自提供服务之日起十个工作日内办理算法备案；服务早于本办法的，自2023年8月15日起算。工作日依国务院办公厅的节假日安排计算；尚未公布安排的，仅报告超过三十个日历日的情形。
#     basis: >-
#       第十七条指向算法推荐管理规定，十个工作日见于该规定第二十四条。
#     message: >-
#       算法备案提交于 {submitted}，距 {start} 已超过十个工作日
#     remedy: >-
#       更正 `filings.algorithm.submitted` 或者 `service.launched`；日期无误的，就逾期情况进行核查并留存说明。
package rules.measures.filings.algorithm_filing_late

import data.lib.calendar
import data.lib.scope

violations contains {
	"path": ["filings", "algorithm", "submitted"],
	"details": {"submitted": _submitted, "start": _start},
} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	calendar.over(_start, 10, _submitted) == "yes"
}

_submitted := input.manifest.filings.algorithm.submitted

_start := calendar.start(input.manifest.service.launched)
