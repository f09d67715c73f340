# METADATA
# title: Intellectual property and fair competition
# description: >-
#   Respect intellectual property and business ethics, keep trade secrets, and use no edge in algorithms,
#   data or platforms for monopoly or unfair competition.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(3)"
#   binds: any
#   nature: duty
#   facts: [models, complaints.ip_channel]
#   when: a generative AI service is provided or used
#   look_at: whether rights are infringed, secrets are kept and competition is fair
#   sure: primary-copy
#   related:
#     - art-07-item-2
#     - law: copyright
#       sure: knowledge
#     - law: unfair-competition
#       sure: knowledge
#     - law: monopoly
#       sure: knowledge
#     - law: tc260-003
#       en: annex A.3
#       zh: 附录A.3
#       sure: secondary
#   draft:
#     article: "4(3)"
#     change: tightened
#     sure: knowledge
#   was: Respect intellectual property and business ethics; no unfair competition from such advantages.
#   changed: Trade secrets and monopoly were added.
#   zh:
#     title: 尊重知识产权与公平竞争
#     description: |
#       尊重知识产权和商业道德，不泄露商业秘密，也不凭借算法、数据或者平台上的优势从事垄断、不正当竞争。
#     when: 提供或者使用生成式人工智能服务
#     look_at: 是否侵权，商业秘密是否得到保守，竞争是否正当
#     was: 尊重知识产权、商业道德，不得以相应优势不公平竞争。
#     changed: 增列商业秘密和垄断。
package duties.measures.art_04_item_3

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
