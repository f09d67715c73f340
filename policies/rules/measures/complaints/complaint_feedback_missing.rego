# METADATA
# title: No feedback on complaints
# description: |
#   A provider handles complaints and reports in time and reports the result back. Where that is set out is not
#   declared. Whether complaints are in fact answered is for a person to judge.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.feedback]
#   article: "15"
#   severity: warning
#   shows: missing_record
#   message: it is not declared how the result of a complaint is reported back
#   remedy: >-
#     Add `complaints.feedback`, the place that says how the result is reported back; where it is not, declare it as
#     `false`.
#   zh:
#     title: 未列明投诉结果反馈方式
#     description: |
#       提供者须按期办理投诉、举报，并告知结果。清单未声明何处载明反馈方式。实际是否反馈，由人工判断。
#     message: 未声明如何反馈投诉处理结果
#     remedy: 填写 `complaints.feedback`，即说明如何反馈处理结果的位置；确不反馈的，填写 `false`。
package rules.measures.complaints.complaint_feedback_missing

import data.lib.scope

violations contains {"path": ["complaints", "feedback"], "details": {}} if {
	scope.binds_provider
	not input.manifest.complaints == false
	not input.manifest.complaints.feedback == false
	not input.manifest.complaints.feedback
}
