# METADATA
# title: No content that might disturb the order
# description: >-
#   Generate nothing on a list close to that of the final text, which ended in whatever might disturb the economic or
#   social order; content had to embody core socialist values.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(1)"
#   binds: provider
#   nature: prohibition
#   facts: [content_safety.policy, content_safety.output_review]
#   when: content is generated
#   look_at: whether an output might disturb the order, a question that the final text no longer asks
#   sure: text
#   became:
#     change: relaxed
#     provisions: [art-04-item-1]
#   changed: The open end is gone, and the list is tied to what laws and administrative regulations forbid.
#   zh:
#     title: 不生成可能扰乱秩序的内容
#     description: 内容须合乎核心价值观；所列禁止事项与正式文本相近，末尾以凡可能扰乱经济、社会秩序者兜底。
#     when: 生成内容
#     look_at: 输出内容是否可能扰乱秩序；正式文本不再作此要求
#     changed: 删去该兜底表述，清单限于法律、行政法规禁止的内容。
package duties.measures_draft.draft_order

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["content_safety", "policy"])
	evidence.opened(["content_safety", "output_review", "evidence"])
}
