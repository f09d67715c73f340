# METADATA
# title: Training of annotators
# description: Train annotators as far as is needed, and raise their awareness of the law.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "8"
#   binds: provider
#   nature: duty
#   facts: [annotation.performed, annotation.training]
#   when: data is annotated during development
#   not_applicable: no data is annotated
#   look_at: whether the training reached everyone who annotates, and whether it worked
#   sure: primary-copy
#   related:
#     - law: gbt45674
#       sure: secondary
#     - law: tc260-003
#       en: clause 5.3 a)
#       zh: 第5.3条a）
#       sure: secondary
#   draft:
#     article: "8"
#     change: tightened
#     sure: knowledge
#   was: Annotators had to have the necessary training.
#   changed: Awareness of the law was added.
#   zh:
#     title: 标注人员培训
#     description: 按需培训标注人员，增强其法律意识。
#     when: 研发过程中进行数据标注
#     not_applicable: 不进行数据标注
#     look_at: 培训是否覆盖全部标注人员，是否取得效果
#     was: 对标注人员进行必要培训。
#     changed: 增加提升守法意识的要求。
package duties.measures.art_08_clause_3

import data.lib.annotation
import data.lib.evidence

default applies := "undeclared"

applies := "yes" if annotation.performed == "yes"

applies := "no" if annotation.performed == "no"

default shown := false

shown if {
	input.manifest.annotation.training.on
	evidence.opened(["annotation", "training", "evidence"])
}
