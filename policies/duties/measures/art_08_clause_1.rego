# METADATA
# title: Annotation rules
# description: Draw up annotation rules that are clear, concrete, workable and in line with the Measures.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "8"
#   binds: provider
#   nature: duty
#   facts: [annotation.performed, annotation.rules]
#   when: data is annotated during development
#   not_applicable: no data is annotated
#   look_at: whether the rules are clear, concrete and workable
#   sure: primary-copy
#   related:
#     - law: gbt45674
#       sure: secondary
#     - law: tc260-003
#       en: clause 5.3 b)
#       zh: 第5.3条b）
#       sure: secondary
#   draft:
#     article: "8"
#     change: reworded
#     sure: knowledge
#   was: The same rule for annotation by hand.
#   changed: No longer limited to annotation by hand.
#   zh:
#     title: 标注规则
#     description: 制定标注规则，内容清楚、具体、便于执行，并与本办法一致。
#     when: 研发过程中进行数据标注
#     not_applicable: 不进行数据标注
#     look_at: 规则是否清楚、具体、可操作
#     was: 人工标注须制定规则，要求相同。
#     changed: 不再限于人工标注。
package duties.measures.art_08_clause_1

import data.lib.annotation
import data.lib.evidence

default applies := "undeclared"

applies := "yes" if annotation.performed == "yes"

applies := "no" if annotation.performed == "no"

default shown := false

shown if evidence.opened(["annotation", "rules"])
