# METADATA
# title: No number of an algorithm filing
# description: >-
#   The number of an algorithm filing consists of four characters, twenty-one digits and a last character; every
#   published number does. What is declared does not, so it is mistyped or the number of another filing. A match
#   would prove a shape and not that the number is genuine.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: [filing.algorithm_format]
#   article: "17"
#   severity: error
#   shows: malformed
#   sure: practice
#   basis: >-
#     No text that was found lays the form down; it is inferred from published numbers.
#   message: >-
#     `{number}` is not written as the number of an algorithm filing, which has twenty-one digits
#   remedy: >-
#     Copy the number as published into `filings.algorithm.number`; the number of the service itself belongs
#     into `filings.service.number`.
#   zh:
#     title: 算法备案编号格式不符
#     description: >-
#       算法备案编号由“网信算备”、二十一位数字和“号”组成，已公布的编号均是如此。所填内容不符，或系误写，或为其他备案的编号。格式相符也不说明编号真实。
#     basis: >-
#       未见有文件规定编号格式；此处格式系由已公布的编号归纳而得。
#     message: >-
#       `{number}` 不符合算法备案编号的格式，该编号应含二十一位数字
#     remedy: >-
#       按公示内容填写 `filings.algorithm.number`；服务本身的备案号或者登记号填入 `filings.service.number`。
package rules.measures.filings.algorithm_number_malformed

import data.lib.number
import data.lib.scope

violations contains {"path": ["filings", "algorithm", "number"], "details": {"number": _number}} if {
	scope.binds_provider
	not number.algorithm_possible(_number)
}

_number := input.manifest.filings.algorithm.number
