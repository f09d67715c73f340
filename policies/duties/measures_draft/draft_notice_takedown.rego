# METADATA
# title: End of infringing output
# description: >-
#   On learning that output infringes likeness, reputation, privacy or trade secrets, or is not as the draft asked,
#   stop generating it and prevent continued harm.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "13"
#   binds: provider
#   nature: duty
#   facts: [complaints.ip_channel, illegal_content.stop_generation]
#   when: the provider learns of such output
#   look_at: whether the provider knew, and whether the harm ended
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-14-para-1]
#   changed: "No clause is its twin: article 14(1) speaks of unlawful content only, and asks to stop and remove it."
#   elsewhere: The Civil Code (1194 to 1197) on notice and liability for infringement online.
#   zh:
#     title: 停止生成侵权内容
#     description: 得知输出侵害他人肖像、名誉、隐私、商业秘密，或者不合征求意见稿要求的，停止生成，不使危害继续。
#     when: 提供者获知此类内容
#     look_at: 提供者是否知情，危害是否停止
#     changed: 并无完全对应的条款：第十四条第一款仅针对违法内容，要求停止生成并消除。
#     elsewhere: 《民法典》第一千一百九十四条至第一千一百九十七条（网络侵权责任）。
package duties.measures_draft.draft_notice_takedown

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["complaints", "ip_channel"])
	evidence.opened(["illegal_content", "stop_generation"])
}
