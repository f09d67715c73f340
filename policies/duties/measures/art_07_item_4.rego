# METADATA
# title: Quality of training data
# description: >-
#   Take effective measures to raise the quality of training data: more truthful, accurate, objective and
#   diverse.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7(4)"
#   binds: provider
#   nature: duty
#   facts: [training.performed, training.quality_measures]
#   when: the provider processes training data, by pre-training, fine-tuning or otherwise
#   not_applicable: the provider processes no training data
#   look_at: whether the measures work, and whether the data is true, objective and diverse
#   sure: primary-copy
#   related:
#     - law: gbt45652
#       sure: secondary
#     - law: tc260-003
#       en: clauses 5.1 b) and 9.2
#       zh: 第5.1条b）及第9.2条
#       sure: secondary
#   draft:
#     article: "7(4)"
#     change: relaxed
#     sure: seed
#   was: The provider had to be able to guarantee that the data is true, accurate, objective and diverse.
#   changed: The guarantee became effective measures.
#   zh:
#     title: 提高训练数据质量
#     description: 以有效措施改善训练数据，使其更加真实、准确、客观、多样。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 措施是否有效，数据是否真实、客观、多样
#     was: 提供者须能够保证数据的真实性、准确性、客观性、多样性。
#     changed: 由保证改为采取有效措施。
package duties.measures.art_07_item_4

import data.lib.evidence
import data.lib.training

default applies := "undeclared"

applies := "yes" if training.performed == "yes"

applies := "no" if training.performed == "no"

default shown := false

shown if {
	count(input.manifest.training.quality_measures) > 0
	every position, _ in input.manifest.training.quality_measures {
		evidence.opened(["training", "quality_measures", position, "evidence"])
	}
}
