# METADATA
# title: Algorithm filing missing
# description: >-
#   The algorithm of a service of the class of article 17 is filed within ten working days of the start of the
#   service. Neither a number nor a day on which a pending filing was submitted is named. A service that is not
#   open yet, or was launched no more than ten working days ago, may still be in time.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.algorithm]
#   article: "17"
#   severity: error
#   shows: missing_record
#   sure: secondary
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 24 sets the ten working days.
#   message: >-
#     the service is declared to be of the class of article 17, and neither a number nor a submission of the
#     algorithm filing is named
#   remedy: >-
#     Add `filings.algorithm.number`; while the filing is pending, declare `state` as `pending` and add
#     `submitted`.
#   zh:
#     title: 缺少算法备案记录
#     description: >-
#       属于第十七条所指服务的，须自提供服务之日起十个工作日内办理算法备案。清单既未填写备案编号，也未填写已提交备案的日期。尚未开放或者上线未超过十个工作日的服务，可能仍在期限之内。
#     basis: >-
#       第十七条指向算法推荐管理规定，十个工作日见于该规定第二十四条。
#     message: >-
#       声明属于第十七条所指服务，但既无算法备案编号，也无提交备案的日期
#     remedy: >-
#       填写 `filings.algorithm.number`；备案尚在办理的，将 `state` 填为 `pending` 并填写 `submitted`。
package rules.measures.filings.algorithm_filing_missing

import data.lib.calendar
import data.lib.scope

violations contains {"path": ["filings", "algorithm", "number"], "details": {}} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	not _perhaps_in_time
	not input.manifest.filings.algorithm.number
	not _pending
}

_pending if {
	input.manifest.filings.algorithm.state == "pending"
	input.manifest.filings.algorithm.submitted
}

_perhaps_in_time if input.manifest.service.phase in {"draft", "pre-launch"}

_perhaps_in_time if calendar.over(input.manifest.service.launched, 10, input.context.as_of) != "yes"
