# METADATA
# title: Samples of annotation
# description: Where data is annotated by hand, check samples of the annotation for correctness.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "8"
#   binds: provider
#   nature: duty
#   facts: [annotation.performed, annotation.sampling]
#   when: data is annotated by hand during development
#   not_applicable: no data is annotated
#   look_at: whether the labels are right, and whether the sample stands for the whole
#   sure: knowledge
#   became:
#     change: tightened
#     provisions: [art-08-clause-2]
#   changed: A quality assessment was added, and the duty is no longer limited to annotation by hand.
#   zh:
#     title: 抽样核验标注
#     description: 人工标注的，抽取样本核对标注是否正确。
#     when: 研发过程中采用人工标注
#     not_applicable: 不进行数据标注
#     look_at: 标注是否正确，样本是否具有代表性
#     changed: 增加标注质量评估，且不再限于人工标注。
package duties.measures_draft.draft_annotation_sampling

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.annotation.performed == true

applies := "no" if input.manifest.annotation.performed == false

default shown := false

shown if {
	input.manifest.annotation.sampling.size > 0
	input.manifest.annotation.sampling.pass_rate
	input.manifest.annotation.sampling.on
	evidence.opened(["annotation", "sampling", "evidence"])
}
