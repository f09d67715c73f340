# METADATA
# title: Complaints of users
# description: Keep a mechanism to receive and handle complaints of users.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "13"
#   binds: provider
#   nature: duty
#   facts: [complaints.channels, complaints.process]
#   when: a generative AI service is provided
#   look_at: whether complaints are handled in practice
#   sure: knowledge
#   became:
#     change: tightened
#     provisions: [art-15]
#   changed: Open to the public; the convenient entry, the published process, the time limit and the feedback are new.
#   zh:
#     title: 用户投诉处理
#     description: 设立接收和处理使用者投诉的机制。
#     when: 提供生成式人工智能服务
#     look_at: 实践中是否处理投诉
#     changed: 面向公众；新增便捷入口、公布流程、反馈时限和结果反馈。
package duties.measures_draft.draft_complaints

import data.lib.evidence

applies := "yes"

default shown := false

# No time limit and no feedback was asked for.
shown if {
	some position, channel in input.manifest.complaints.channels
	channel.address
	evidence.opened(["complaints", "channels", position, "evidence"])
	evidence.opened(["complaints", "process", "evidence"])
}
