# METADATA
# title: No feedback on complaints, as declared
# description: |
#   A provider handles complaints and reports in time and reports the result back. The manifest itself says that
#   the result is not reported back.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.feedback]
#   article: "15"
#   severity: warning
#   shows: declared_breach
#   message: the manifest declares that the result of a complaint is not reported back
#   remedy: >-
#     Report results back to those who complain, and replace `complaints.feedback: false` with the place that says how.
#   zh:
#     title: 声明不反馈投诉处理结果
#     description: |
#       提供者须按期办理投诉、举报，并告知结果。清单自身声明不反馈处理结果。
#     message: 清单声明不反馈投诉处理结果
#     remedy: "向投诉人反馈处理结果，并以说明反馈方式的位置取代 `complaints.feedback: false`。"
package rules.measures.complaints.complaint_feedback_declared_absent

import data.lib.scope

violations contains {"path": ["complaints", "feedback"], "details": {}} if {
	scope.binds_provider
	input.manifest.complaints.feedback == false
}
