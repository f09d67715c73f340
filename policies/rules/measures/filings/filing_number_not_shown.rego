# METADATA
# title: Number not shown to users
# description: >-
#   A service that is filed shows its number to its users. A number is declared, and no place where users see it
#   is named. A service that is not open yet, or has ended, shows nothing.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.shown]
#   article: "17"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 26 asks for the number of the
#     algorithm filing to be shown; that the number of the service is shown too is practice.
#   message: >-
#     `filings.{filing}.number` is declared, and no place where users see it is named
#   remedy: >-
#     Show the number in the service and add `filings.{filing}.shown_at`, the file in which it is shown.
#   zh:
#     title: 编号未公示
#     description: >-
#       已备案的服务须向使用者公示其编号。清单填有编号，但未列明公示位置。尚未开放或者已终止的服务无须公示。
#     basis: >-
#       第十七条指向算法推荐管理规定，该规定第二十六条要求标明算法备案编号；公示服务的编号系实践做法。
#     message: >-
#       填有 `filings.{filing}.number`，但未列明公示位置
#     remedy: >-
#       在服务中公示编号，并填写 `filings.{filing}.shown_at`，即载有该编号的文件。
package rules.measures.filings.filing_number_not_shown

import data.lib.scope

violations contains {"path": ["filings", filing, "shown_at"], "details": {"filing": filing}} if {
	scope.binds_provider
	not input.manifest.opinion_influence.answer == false
	some filing, filed in input.manifest.filings
	filed.number
	not filed.shown_at
	not _not_open
}

_not_open if input.manifest.service.phase in {"draft", "pre-launch", "ended"}
