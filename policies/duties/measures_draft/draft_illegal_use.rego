# METADATA
# title: Suspension for misuse
# description: >-
#   On finding that users break the law, business ethics or public morals while they use the product, suspend or end
#   the service.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "19"
#   binds: provider
#   nature: duty
#   facts: [illegal_use.policy, illegal_use.steps]
#   when: the provider finds such use
#   look_at: whether a user did so; the final text looks at unlawful acts only
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-14-para-2]
#   changed: Steps by grade, from a warning on, and for unlawful acts only; keeping records and reporting were added.
#   zh:
#     title: 对不当使用暂停或者终止服务
#     description: 得知使用者在使用中违法或者有违商业道德、社会公德的，暂停或者终止对其服务。
#     when: 提供者发现此类使用
#     look_at: 使用者是否有此行为；正式文本仅针对违法活动
#     changed: 改为自警示起的分级处置，且仅限违法活动；新增保存记录和报告。
package duties.measures_draft.draft_illegal_use

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["illegal_use", "policy"])
	some step in input.manifest.illegal_use.steps
	step in {"suspend", "terminate"}
}
