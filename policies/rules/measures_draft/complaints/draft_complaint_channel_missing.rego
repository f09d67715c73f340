# METADATA
# title: No channel for complaints of users
# description: |
#   The draft wanted a mechanism to receive and handle complaints of users. The final text opens it to the public
#   and adds a convenient entry, a published process, a time limit and feedback. No channel with its address is
#   declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-complaints]
#   checks: []
#   article: "13"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: no channel for complaints is declared with its address, which the draft wanted for users
#   remedy: >-
#     Nothing is to be done for the draft; article 15 of the final text asks for more, so add `complaints.channels`,
#     each with its `kind` and `address`.
#   zh:
#     title: 未列明使用者投诉渠道
#     description: |
#       征求意见稿要求设立接收和处理使用者投诉的机制。正式文本面向公众，并增加便捷入口、公布流程、反馈时限和结果反馈。清单未列明任何带有地址的渠道。
#     message: 未列明征求意见稿所要求的、带有地址的使用者投诉渠道
#     remedy: 无须因征求意见稿采取措施；正式文本第十五条要求更多，请填写 `complaints.channels` 及其 `kind`（类别）和 `address`（地址）。
package rules.measures_draft.complaints.draft_complaint_channel_missing

import data.packs.measures_draft as draft

violations contains {"path": ["complaints", "channels"], "details": {}} if {
	draft.binds_provider
	not _reachable
}

_reachable if {
	some channel in input.manifest.complaints.channels
	channel.address
}
