# METADATA
# title: No policy on barred content
# description: |
#   The draft barred a list of content that ended in whatever might disturb the economic or social order. The final
#   text keeps to what laws forbid. A policy that says how such content is kept out is where the safeguards are
#   usually written down, and no file of one is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-order]
#   checks: []
#   article: "4(1)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: The draft barred content and named no policy; a policy is the nearest that a manifest can show.
#   message: >-
#     no content-safety policy is named, while the draft barred whatever might disturb the economic or social order
#   remedy: >-
#     Nothing is to be done for the draft; article 4(1) of the final text bars what laws forbid, and
#     `content_safety.policy` is where the safeguards can be shown.
#   zh:
#     title: 未列明禁止内容的管理制度
#     description: |
#       征求意见稿所禁止的内容，以凡可能扰乱经济、社会秩序者兜底。正式文本限于法律、行政法规禁止的内容。如何防范通常写入内容安全管理制度，清单未列明该制度文件。
#     basis: 征求意见稿禁止特定内容，未提及制度；制度是清单所能显示的最接近的事实。
#     message: 未列明内容安全管理制度，而征求意见稿禁止一切可能扰乱经济、社会秩序的内容
#     remedy: 无须因征求意见稿采取措施；正式文本第四条第（一）项限于法律、行政法规禁止的内容，可填写 `content_safety.policy` 说明防范措施。
package rules.measures_draft.content.draft_content_policy_missing

import data.packs.measures_draft as draft

# What is declared `false` is not named either.
violations contains {"path": ["content_safety", "policy"], "details": {}} if {
	draft.binds_provider
	not input.manifest.content_safety.policy
}
