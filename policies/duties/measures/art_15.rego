# METADATA
# title: Complaints and reports
# description: >-
#   Keep a sound mechanism for complaints and reports: an easy way in, a published process and time limit,
#   timely handling, and word of the result. It is open to the public, not to users alone.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "15"
#   binds: provider
#   nature: duty
#   facts: [complaints.channels, complaints.process, complaints.decide_within, complaints.feedback]
#   when: a generative AI service is provided
#   look_at: whether complaints are handled in time in practice
#   sure: primary-copy
#   related:
#     - art-18
#     - law: csl
#       articles: "51"
#       sure: primary-copy
#     - law: netdata
#       articles: "20"
#       sure: primary-copy
#     - law: deep
#       articles: "12"
#       sure: knowledge
#   draft:
#     article: "13"
#     change: tightened
#     sure: knowledge
#   was: A mechanism to receive and handle complaints of users.
#   changed: Open to the public; the entry, the published process, the time limit and the feedback are new.
#   zh:
#     title: 投诉、举报机制
#     description: |
#       设立面向公众（不限于使用者）的投诉、举报机制：入口便于查找，对外公示办理流程和答复期限，
#       按期办理并告知结果。
#     when: 提供生成式人工智能服务
#     look_at: 实践中是否及时处理投诉
#     was: 建立用户投诉接收处理机制。
#     changed: 面向公众；新增便捷入口、公布流程、反馈时限和结果反馈。
package duties.measures.art_15

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	some position, channel in input.manifest.complaints.channels
	channel.address
	evidence.opened(["complaints", "channels", position, "evidence"])
	input.manifest.complaints.process.address
	evidence.opened(["complaints", "process", "evidence"])
	evidence.opened(["complaints", "decide_within", "evidence"])
	evidence.opened(["complaints", "feedback"])
}
