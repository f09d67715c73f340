# METADATA
# title: Number of the service missing
# description: >-
#   Besides the algorithm, practice has public services of the class of article 17 filed themselves, or
#   registered where they call a model that is filed. The number of neither is declared. A service that is not
#   open yet may still be waiting for it, and one that has ended needs none.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.service]
#   article: "17"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Filing and registration of services grew out of practice on articles 7 and 17 and out of official notices;
#     article 17 itself names the filing of algorithms only.
#   message: >-
#     neither a filing nor a registration number of the service itself is declared
#   remedy: >-
#     Add `filings.service` with `route`, `number` and `granted`.
#   zh:
#     title: 缺少服务备案号或登记号
#     description: >-
#       除算法备案外，实践中要求属于第十七条所指的公开服务自身办理备案；调用已备案模型的，办理登记。清单两种编号均未填写。尚未开放的服务可能仍在等待编号，已终止的服务无须编号。
#     basis: >-
#       服务的备案和登记源于围绕第七条、第十七条的实践和官方公告；第十七条本身仅规定算法备案。
#     message: >-
#       未填写服务本身的备案号或者登记号
#     remedy: >-
#       填写 `filings.service` 及其 `route`、`number` 和 `granted`。
package rules.measures.filings.service_filing_missing

import data.lib.scope

violations contains {"path": ["filings", "service", "number"], "details": {}} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	not _not_open
	not input.manifest.filings.service.number
}

_not_open if input.manifest.service.phase in {"draft", "pre-launch", "ended"}
