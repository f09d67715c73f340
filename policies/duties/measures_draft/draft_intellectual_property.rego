# METADATA
# title: Intellectual property and business ethics
# description: >-
#   Respect intellectual property and business ethics, and do not use an edge in algorithms, data or platforms for
#   unfair competition.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(3)"
#   binds: provider
#   nature: duty
#   facts: [models, complaints.ip_channel]
#   when: products or services are provided
#   look_at: whether rights are infringed and competition is fair
#   sure: knowledge
#   became:
#     change: tightened
#     provisions: [art-04-item-3]
#   changed: Trade secrets and monopoly were added.
#   zh:
#     title: 尊重知识产权、商业道德
#     description: 尊重知识产权与商业道德，不以算法、数据或者平台上的优势作不公平竞争。
#     when: 提供产品或者服务
#     look_at: 是否侵权，竞争是否公平
#     changed: 增列商业秘密和垄断。
package duties.measures_draft.draft_intellectual_property

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["complaints", "ip_channel"])
	count(input.manifest.models) > 0
	every position, model in input.manifest.models {
		model.licence
		evidence.opened(["models", position, "evidence"])
	}
}
