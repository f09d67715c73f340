# METADATA
# title: No number of a service filing
# description: >-
#   The number under which a generative AI service is filed or registered names a place, the model or service
#   and a day, joined by hyphens; every published number does. What is declared does not, so it is mistyped or
#   the number of another filing.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: []
#   article: "17"
#   severity: warning
#   shows: malformed
#   sure: practice
#   basis: >-
#     Filing and registration of services grew out of practice and are not named in article 17. No text that was
#     found lays the form down; it is inferred from published numbers.
#   message: >-
#     `{number}` is not written as the number of a service that is filed or registered: place, name and day,
#     joined by hyphens
#   remedy: >-
#     Copy the number as published into `filings.service.number`; the number of an algorithm filing belongs into
#     `filings.algorithm.number`.
#   zh:
#     title: 服务备案号或登记号格式不符
#     description: >-
#       生成式人工智能服务的备案号或者登记号由地名、模型或者服务名称及日期以连字符连接而成，已公布的编号均是如此。所填内容不符，或系误写，或为其他备案的编号。
#     basis: >-
#       服务的备案和登记源于实践，第十七条未予规定。未见有文件规定编号格式；此处格式系由已公布的编号归纳而得。
#     message: >-
#       `{number}` 不符合服务备案号或者登记号的格式，即以连字符连接的地名、名称和日期
#     remedy: >-
#       按公示内容填写 `filings.service.number`；算法备案编号填入 `filings.algorithm.number`。
package rules.measures.filings.service_number_malformed

import data.lib.number
import data.lib.scope

violations contains {"path": ["filings", "service", "number"], "details": {"number": _number}} if {
	scope.binds_provider
	not number.service_possible(_number)
}

_number := input.manifest.filings.service.number
