# METADATA
# title: Number contradicts the route
# description: >-
#   A generative AI service is filed, or registered where it calls a model that is filed. Published numbers of
#   registrations have the letter S before the serial, those of filings have not. The number that is declared is
#   of the other kind than the route.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: []
#   article: "17"
#   severity: warning
#   shows: inconsistent
#   sure: practice
#   basis: >-
#     Both routes grew out of practice and are not named in article 17; the letter S is inferred from published
#     numbers, most of them from one province.
#   message: >-
#     `filings.service.route` is `{route}`, and `{number}` is written as the number of a {kind}
#   remedy: >-
#     Correct `filings.service.route` or `filings.service.number`.
#   zh:
#     title: 编号与途径矛盾
#     description: >-
#       生成式人工智能服务须办理备案；调用已备案模型的，办理登记。已公布的登记号在序号前有字母S，备案号则没有。所填编号与所填途径不属同一类。
#     basis: >-
#       两种途径均源于实践，第十七条未予规定；字母S系由已公布的编号归纳而得，其中多数出自同一省份。
#     message: >-
#       `filings.service.route` 为 `{route}`，而 `{number}` 的形式属于 `{kind}`
#     remedy: >-
#       更正 `filings.service.route` 或者 `filings.service.number`。
package rules.measures.filings.service_number_contradicts_route

import data.lib.number
import data.lib.scope

violations contains {
	"path": ["filings", "service", "number"],
	"details": {"number": _service.number, "route": _service.route, "kind": _kind},
} if {
	scope.binds_provider
	_kind != _service.route
}

_service := input.manifest.filings.service

_kind := number.service_kind(_service.number)
