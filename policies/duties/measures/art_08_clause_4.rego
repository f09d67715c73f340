# METADATA
# title: Supervision of annotators
# description: Supervise and guide annotators so that the work is done properly.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "8"
#   binds: provider
#   nature: duty
#   facts: [annotation.performed, annotation.supervision]
#   when: data is annotated during development
#   not_applicable: no data is annotated
#   look_at: whether supervision takes place
#   sure: primary-copy
#   related:
#     - law: tc260-003
#       en: clause 5.3 a)
#       zh: 第5.3条a）
#       sure: secondary
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 标注人员监督
#     description: 对标注人员的工作加以监督和指导，使其合乎规范。
#     when: 研发过程中进行数据标注
#     not_applicable: 不进行数据标注
#     look_at: 监督是否实际进行
package duties.measures.art_08_clause_4

import data.lib.annotation
import data.lib.evidence

default applies := "undeclared"

applies := "yes" if annotation.performed == "yes"

applies := "no" if annotation.performed == "no"

default shown := false

shown if {
	input.manifest.annotation.supervision.by
	evidence.opened(["annotation", "supervision", "evidence"])
}
