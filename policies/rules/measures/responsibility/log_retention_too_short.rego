# METADATA
# title: Network logs kept too briefly
# description: |
#   A provider performs the duties of online information security, and keeping network logs for at least six
#   months is one of them. The period that the manifest declares falls short of that, however its days and months
#   are counted.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2025-12/29/c_1768735112911946.htm
#     description: Cybersecurity Law as amended, in Chinese
# custom:
#   duty: [art-09-para-1-clause-1]
#   checks: [logs.retention]
#   article: "9(1)"
#   severity: warning
#   shows: declared_breach
#   sure: primary-copy
#   basis: >-
#     The six months come from {csl:23(3)} of the Cybersecurity Law; article 9(1) refers
#     to such duties and names no period.
#   message: "network logs are kept for less than six months ({kept})"
#   remedy: >-
#     Keep network logs for at least six months, and declare `logs.network` as `months: 6` or more, or as `days: 184`
#     or more.
#   zh:
#     title: 网络日志留存期限过短
#     description: |
#       提供者须尽到网络信息安全方面的义务，网络日志至少保存六个月即为其一。无论按日或者按月计算，清单所声明的期限均不足六个月。
#     basis: 六个月出自《网络安全法》{csl:23(3)}；第九条第一款概括引用此类义务，未规定期限。
#     message: "网络日志留存不足六个月（{kept}）"
#     remedy: "网络日志至少留存六个月，并将 `logs.network` 填为 `months: 6` 以上或者 `days: 184` 以上。"
package rules.measures.responsibility.log_retention_too_short

import data.lib.scope

violations contains {"path": ["logs", "network"], "details": {"kept": _kept}} if {
	scope.binds_provider
	count(_kept) > 0
	not input.manifest.logs.network.unlimited == true

	# From 180 days on, the period may be meant as six months.
	_days_at_most < 180
}

# Where days stand beside months, they may be meant to be added; no month is longer than 31 days.
_days_at_most := (31 * _number("months")) + _number("days")

_number(unit) := object.get(input.manifest, ["logs", "network", unit], 0)

_kept := [concat("", ["logs.network.", unit, ": ", format_int(number, 10)]) |
	some unit in ["months", "days"]
	number := input.manifest.logs.network[unit]
]
