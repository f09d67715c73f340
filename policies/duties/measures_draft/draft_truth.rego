# METADATA
# title: True and accurate content
# description: >-
#   Generate content that is true and accurate, and take measures against false information. The draft wanted the
#   result, not the effort alone.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(4)"
#   binds: provider
#   nature: duty
#   facts: [models, evaluations]
#   when: content is generated
#   look_at: whether what is generated is true, which no evaluation can prove
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-04-item-5]
#   changed: >-
#     A result became an effort: effective measures, as the type of service calls for. No rule asks for a rate of
#     errors of zero.
#   zh:
#     title: 生成内容真实准确
#     description: 所生成的内容须真实、准确，并设法避免虚假信息；征求意见稿要求的是结果，而不仅是尽力。
#     when: 生成内容
#     look_at: 生成内容是否真实；任何评测均不足以证明
#     changed: 由结果要求改为基于服务类型采取有效措施，不要求零差错。
package duties.measures_draft.draft_truth

applies := "yes"

# The draft wanted the result, which no evaluation proves.
shown := false
