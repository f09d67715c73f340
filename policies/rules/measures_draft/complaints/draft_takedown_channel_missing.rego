# METADATA
# title: No channel to hear of infringing output
# description: |
#   The draft wanted a provider that learns of output which infringes the rights of others to stop generating it and
#   to prevent continued harm, and to respect intellectual property. A channel by which those concerned complain is
#   how a provider learns of it, and none is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-notice-takedown, draft-intellectual-property]
#   checks: []
#   article: "13"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     The draft asked that a provider who learns of such output acts, and named no channel; a channel is the nearest
#     that a manifest can show.
#   message: no channel is named by which a provider learns of infringing output, which the draft wanted stopped
#   remedy: >-
#     Nothing is to be done for the draft; the final text asks that the rights of others are respected (4(3), 4(4))
#     and for a complaints mechanism (15), so open a channel and add `complaints.ip_channel`.
#   zh:
#     title: 未列明权利人投诉渠道
#     description: |
#       征求意见稿要求提供者得知输出侵害他人权益时停止生成、不使危害继续，并尊重知识产权。权利人的投诉渠道是提供者得知侵权的途径，清单未列明。
#     basis: 征求意见稿要求提供者得知后采取措施，未提及渠道；渠道是清单所能显示的最接近的事实。
#     message: 未列明权利人投诉渠道，无从得知征求意见稿要求停止生成的侵权内容
#     remedy: 无须因征求意见稿采取措施；正式文本要求尊重他人权益（第四条第（三）、（四）项）并设立投诉、举报机制（第十五条），请开通渠道并填写 `complaints.ip_channel`。
package rules.measures_draft.complaints.draft_takedown_channel_missing

import data.packs.measures_draft as draft

# What is declared `false` is not named either.
violations contains {"path": ["complaints", "ip_channel"], "details": {}} if {
	draft.binds_provider
	not input.manifest.complaints.ip_channel
}
