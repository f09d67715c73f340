# METADATA
# title: Unusual number of a service filing
# description: >-
#   The number names a place, the model or service and a day, and yet it differs from those published: other
#   letters than Latin ones, a day before the Measures or in the future, or no serial of four digits after the
#   day, which only the first numbers lacked. It may be right all the same.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: []
#   article: "17"
#   severity: note
#   shows: malformed
#   sure: practice
#   basis: >-
#     Filing and registration of services grew out of practice and are not named in article 17. No text that was
#     found lays the form down; it is inferred from published numbers.
#   message: >-
#     `{number}` could be the number of a service that is filed or registered, and is unlike those published
#   remedy: >-
#     Compare `filings.service.number` with the published entry.
#   zh:
#     title: 服务备案号或登记号与常见形式不同
#     description: >-
#       编号含有地名、名称和日期，但与已公布的编号有所不同：使用了拉丁字母以外的文字，日期早于本办法施行或晚于当前日期，或者日期之后没有四位序号（仅最初的编号没有序号）。该编号仍有可能无误。
#     basis: >-
#       服务的备案和登记源于实践，第十七条未予规定。未见有文件规定编号格式；此处格式系由已公布的编号归纳而得。
#     message: >-
#       `{number}` 可能是服务备案号或者登记号，但与已公布的编号形式不同
#     remedy: >-
#       与公示内容核对 `filings.service.number`。
package rules.measures.filings.service_number_unusual

import data.lib.number
import data.lib.scope

violations contains {"path": ["filings", "service", "number"], "details": {"number": _number}} if {
	scope.binds_provider
	number.service_possible(_number)
	not number.service_usual(_number, input.context.as_of)
}

_number := input.manifest.filings.service.number
