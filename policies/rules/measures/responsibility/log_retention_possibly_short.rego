# METADATA
# title: Network logs perhaps kept too briefly
# description: |
#   A provider performs the duties of online information security, and keeping network logs for at least six
#   months is one of them. Six calendar months are 181 to 184 days, so the common setting of 180 days can fall short,
#   unless a month is taken as thirty days.
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
#   shows: missing_record
#   sure: primary-copy
#   basis: >-
#     The six months come from {csl:23(3)} of the Cybersecurity Law, which does not say
#     how a month is counted in days.
#   message: "network logs are kept for {days} days, and six calendar months are 181 to 184 days"
#   remedy: "Declare `logs.network` as `months: 6` if logs are kept by the month; otherwise keep them for 184 days."
#   zh:
#     title: 网络日志留存期限或有不足
#     description: |
#       提供者须尽到网络信息安全方面的义务，网络日志至少保存六个月即为其一。六个日历月为181至184日，常见的180日设置可能不足，
#       除非每月按三十日计算。
#     basis: 六个月出自《网络安全法》{csl:23(3)}，该项未规定月与日如何折算。
#     message: "网络日志留存 {days} 日，而六个日历月为181至184日"
#     remedy: "按月留存的，将 `logs.network` 填为 `months: 6`；否则将留存期限调整为184日。"
package rules.measures.responsibility.log_retention_possibly_short

import data.lib.scope

violations contains {"path": ["logs", "network", "days"], "details": {"days": _days}} if {
	scope.binds_provider
	not input.manifest.logs.network.unlimited == true
	not _months_beside
	_days >= 180
	_days < 184
}

_days := input.manifest.logs.network.days

# Days beside months may be meant to be added, and a month more is more than enough.
_months_beside if input.manifest.logs.network.months > 0
