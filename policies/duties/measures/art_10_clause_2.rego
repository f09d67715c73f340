# METADATA
# title: Guidance of users
# description: Guide users to understand the technology soberly and to use it lawfully.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "10"
#   binds: provider
#   nature: duty
#   facts: [guidance]
#   when: a generative AI service is provided
#   look_at: whether the guidance reaches users and is of use to them
#   sure: primary-copy
#   draft:
#     article: "18(1)"
#     change: relaxed
#     sure: knowledge
#   was: >-
#     Guide users to use what is generated sensibly, not to harm others with it and not to hype or
#     market improperly.
#   changed: Moved here and shortened.
#   zh:
#     title: 引导使用者
#     description: 帮助使用者客观看待这项技术，并在法律范围内使用。
#     when: 提供生成式人工智能服务
#     look_at: 引导内容是否触及使用者，是否有实际帮助
#     was: 指导使用者理性使用生成内容，不得损害他人，不得商业炒作、不正当营销。
#     changed: 移至此处并有所缩减。
package duties.measures.art_10_clause_2

import data.lib.evidence

applies := "yes"

default shown := false

shown if evidence.opened(["guidance", "in_product"])

# A page that is not public guides nobody.
shown if {
	input.manifest.guidance.address
	evidence.opened(["guidance", "document"])
}
