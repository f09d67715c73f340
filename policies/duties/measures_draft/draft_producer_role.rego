# METADATA
# title: Responsibility as producer of generated content
# description: >-
#   Bear the responsibility of the producer of what the product generates, a role that the draft left undefined.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "5"
#   binds: provider
#   nature: duty
#   facts: [content_safety.responsible]
#   when: chat or text, image or sound generation is provided
#   look_at: who answers for what users bring the service to generate, which is disputed
#   sure: seed
#   became:
#     change: reworded
#     provisions: [art-09-para-1-clause-1]
#   changed: The new role became that of a producer of online information content.
#   elsewhere: >-
#     The Provisions on the Governance of the Online Information Content Ecosystem say what such a producer answers
#     for.
#   zh:
#     title: 作为生成内容生产者负责
#     description: 对产品所生成的内容，以生产者身份负责；征求意见稿未界定这一角色。
#     when: 提供聊天和文本、图像、声音生成等服务
#     look_at: 使用者诱导生成的内容由谁负责（尚有争议）
#     changed: 改为网络信息内容生产者。
#     elsewhere: 《网络信息内容生态治理规定》规定了网络信息内容生产者的责任。
package duties.measures_draft.draft_producer_role

applies := "yes"

# No file shows that somebody bears a responsibility.
shown := false
