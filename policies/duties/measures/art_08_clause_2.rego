# METADATA
# title: Quality of annotation
# description: Assess the quality of annotation, and verify by samples that it is accurate.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "8"
#   binds: provider
#   nature: duty
#   facts: [annotation.performed, annotation.quality_assessment, annotation.sampling]
#   when: data is annotated during development
#   not_applicable: no data is annotated
#   look_at: whether the labels are right, and whether the sample stands for the whole
#   sure: primary-copy
#   related:
#     - law: gbt45674
#       sure: secondary
#     - law: tc260-003
#       en: clause 5.3 c)
#       zh: 第5.3条c）
#       sure: secondary
#   draft:
#     article: "8"
#     change: tightened
#     sure: knowledge
#   was: Samples had to be checked for correctness.
#   changed: A quality assessment was added.
#   zh:
#     title: 标注质量
#     description: 评估标注质量，并抽取样本核对标注是否准确。
#     when: 研发过程中进行数据标注
#     not_applicable: 不进行数据标注
#     look_at: 标注是否正确，样本是否具有代表性
#     was: 抽样核验标注内容的正确性。
#     changed: 增加标注质量评估。
package duties.measures.art_08_clause_2

import data.lib.annotation
import data.lib.evidence

default applies := "undeclared"

applies := "yes" if annotation.performed == "yes"

applies := "no" if annotation.performed == "no"

default shown := false

shown if {
	input.manifest.annotation.quality_assessment.on
	evidence.opened(["annotation", "quality_assessment", "evidence"])
	input.manifest.annotation.sampling.size > 0
	input.manifest.annotation.sampling.pass_rate
	input.manifest.annotation.sampling.on
	evidence.opened(["annotation", "sampling", "evidence"])
}
