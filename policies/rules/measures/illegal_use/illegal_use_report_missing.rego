# METADATA
# title: No report of misuse
# description: |
#   On finding that a user employs the service for unlawful acts, a provider reports to the competent departments.
#   The article names no single department and no number of days. Neither a department nor a route is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-2]
#   checks: [abuse.report]
#   article: "14(2)"
#   severity: warning
#   shows: missing_record
#   message: it is not declared to which competent department misuse is reported, or by which route
#   remedy: >-
#     Add `illegal_use.report` with `department`, the competent department for the case, and `route`, how the report
#     is made.
#   zh:
#     title: 未列明违法使用的报告途径
#     description: |
#       得知使用者借服务实施违法行为的，提供者须报告主管部门。条文未指定唯一部门，也未规定天数。清单未声明报告的部门或者途径。
#     message: 未声明发现违法使用后向哪个主管部门、通过何种途径报告
#     remedy: 在 `illegal_use.report` 下填写 `department`（有关主管部门）和 `route`（报告途径）。
package rules.measures.illegal_use.illegal_use_report_missing

import data.lib.scope

violations contains {"path": ["illegal_use", "report"], "details": {}} if {
	scope.binds_provider
	not input.manifest.illegal_use.report.department
	not input.manifest.illegal_use.report.route
}
