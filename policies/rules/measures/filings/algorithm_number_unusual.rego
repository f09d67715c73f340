# METADATA
# title: Unusual number of an algorithm filing
# description: >-
#   The number has the twenty-one digits of an algorithm filing, and yet it differs from those published: the
#   characters around the digits are left out, the digits at the front name no province, or those read as the
#   year lie before 2022 or in the future. It may be right all the same.
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
#     No text that was found lays the form down; it is inferred from published numbers. That two of the digits
#     are the year is a guess that all of them bear out.
#   message: >-
#     `{number}` could be the number of an algorithm filing, and is unlike those published
#   remedy: >-
#     Compare `filings.algorithm.number` with the published entry, and write it in full with the characters
#     around the digits.
#   zh:
#     title: 算法备案编号与常见形式不同
#     description: >-
#       编号含有二十一位数字，但与已公布的编号有所不同：省略了数字前后的文字，开头数字不对应任何省份，或者通常读作年份的两位早于2022年或晚于当前年份。该编号仍有可能无误。
#     basis: >-
#       未见有文件规定编号格式；此处格式系由已公布的编号归纳而得。其中两位为年份系推测，已见编号均与之相符。
#     message: >-
#       `{number}` 可能是算法备案编号，但与已公布的编号形式不同
#     remedy: >-
#       与公示内容核对 `filings.algorithm.number`，并完整填写数字前后的文字。
package rules.measures.filings.algorithm_number_unusual

import data.lib.number
import data.lib.scope

violations contains {"path": ["filings", "algorithm", "number"], "details": {"number": _number}} if {
	scope.binds_provider
	number.algorithm_possible(_number)
	not number.algorithm_usual(_number, input.context.as_of)
}

_number := input.manifest.filings.algorithm.number
