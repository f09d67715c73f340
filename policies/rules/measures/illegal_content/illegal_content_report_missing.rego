# METADATA
# title: No report of illegal content
# description: |
#   On finding unlawful content, a provider reports to the competent departments. The article names no single
#   department, and no number of days. Neither a department nor a route is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-1]
#   checks: [illegal.report]
#   article: "14(1)"
#   severity: error
#   shows: missing_record
#   message: it is not declared to which competent department illegal content is reported, or by which route
#   remedy: >-
#     Add `illegal_content.report` with `department`, the competent department for the case, and `route`, how
#     the report is made.
#   zh:
#     title: 未列明违法内容的报告途径
#     description: |
#       发现违法内容的，提供者须报告有关主管部门。条文未指定唯一部门，也未规定天数。清单未声明报告的部门或者途径。
#     message: 未声明发现违法内容后向哪个主管部门、通过何种途径报告
#     remedy: 在 `illegal_content.report` 下填写 `department`（有关主管部门）和 `route`（报告途径）。
package rules.measures.illegal_content.illegal_content_report_missing

import data.lib.scope

violations contains {"path": ["illegal_content", "report"], "details": {}} if {
	scope.binds_provider
	not input.manifest.illegal_content.report.department
	not input.manifest.illegal_content.report.route
}
