# METADATA
# title: No time limit for complaints
# description: |
#   A provider publishes within what time it gives feedback on a complaint. The provider sets the number; the article
#   asks that it be published. A time limit for a first answer is not one for the result.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.deadline]
#   article: "15"
#   severity: error
#   shows: missing_record
#   message: no time limit for feedback on the result of a complaint is declared
#   remedy: Add `complaints.decide_within` with a number of `days`, and show it where people complain.
#   zh:
#     title: 未列明投诉反馈时限
#     description: |
#       提供者须对外公示多久反馈投诉、举报的结果。期限由提供者自定，条文要求予以公示。首次答复的时限不等于反馈处理结果的时限。
#     message: 未声明反馈投诉处理结果的时限
#     remedy: 在 `complaints.decide_within` 下填写 `days`，并在投诉入口处公示。
package rules.measures.complaints.complaint_time_limit_missing

import data.lib.scope

violations contains {"path": ["complaints", "decide_within"], "details": {}} if {
	scope.binds_provider
	not input.manifest.complaints == false
	not _limited
}

_limited if input.manifest.complaints.decide_within.days > 0
