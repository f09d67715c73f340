# METADATA
# title: Necessary training of annotators
# description: Where data is annotated by hand, give annotators the training that they need.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "8"
#   binds: provider
#   nature: duty
#   facts: [annotation.performed, annotation.training]
#   when: data is annotated by hand during development
#   not_applicable: no data is annotated
#   look_at: whether the training reached everyone who annotates
#   sure: knowledge
#   became:
#     change: tightened
#     provisions: [art-08-clause-3]
#   changed: Awareness of the law was added, and the duty is no longer limited to annotation by hand.
#   zh:
#     title: 标注人员必要培训
#     description: 人工标注的，给予标注人员所需的培训。
#     when: 研发过程中采用人工标注
#     not_applicable: 不进行数据标注
#     look_at: 培训是否覆盖全部标注人员
#     changed: 增加提升守法意识的要求，且不再限于人工标注。
package duties.measures_draft.draft_annotator_training

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.annotation.performed == true

applies := "no" if input.manifest.annotation.performed == false

default shown := false

shown if {
	input.manifest.annotation.training.on
	evidence.opened(["annotation", "training", "evidence"])
}
