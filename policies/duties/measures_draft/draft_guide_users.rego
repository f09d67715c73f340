# METADATA
# title: Sensible use of what is generated
# description: >-
#   Guide users to understand and use what is generated sensibly, not to harm others with it, and not to hype or
#   market improperly.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "18(1)"
#   binds: provider
#   nature: duty
#   facts: [guidance]
#   when: a generative AI service is provided
#   look_at: whether the guidance reaches users and is of use to them
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-10-clause-2]
#   changed: "Moved to article 10 and shortened: to understand the technology soberly and to use it lawfully."
#   zh:
#     title: 指导用户理性使用
#     description: 引导使用者理性看待和使用生成内容，不借此损害他人，也不炒作或者作不正当营销。
#     when: 提供生成式人工智能服务
#     look_at: 指导内容是否触及使用者，是否有实际帮助
#     changed: 移至第十条并有所缩减：理性认识并依法使用该项技术。
package duties.measures_draft.draft_guide_users

import data.lib.evidence

applies := "yes"

default shown := false

shown if evidence.opened(["guidance", "in_product"])

# A page that is not public guides nobody.
shown if {
	input.manifest.guidance.address
	evidence.opened(["guidance", "document"])
}
