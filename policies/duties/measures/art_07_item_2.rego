# METADATA
# title: Intellectual property in training data
# description: >-
#   Where training touches protected works or other intellectual property, do not infringe the rights that
#   others lawfully hold.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7(2)"
#   binds: provider
#   nature: prohibition
#   facts: [training.performed, training.datasets]
#   when: the provider processes training data, by pre-training, fine-tuning or otherwise
#   not_applicable: the provider processes no training data
#   look_at: whether rights are infringed; no settled exception for text and data mining exists
#   sure: primary-copy
#   related:
#     - art-04-item-3
#     - law: copyright
#       sure: knowledge
#     - law: tc260-003
#       en: clause 5.2 b)
#       zh: 第5.2条b）
#       sure: secondary
#     - law: gbt45652
#       sure: secondary
#   draft:
#     article: "7(2)"
#     change: relaxed
#     sure: knowledge
#   was: The training data itself must not hold content that infringes intellectual property.
#   changed: From what the data holds to the act of infringing.
#   zh:
#     title: 训练数据涉及的知识产权
#     description: 训练触及知识产权的，不侵犯权利人的合法权利。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 是否侵权；文本与数据挖掘尚无确定的例外规则
#     was: 训练数据不得含有侵犯知识产权的内容。
#     changed: 由数据的内容改为行为：不得侵害他人知识产权。
package duties.measures.art_07_item_2

import data.lib.evidence
import data.lib.training

default applies := "undeclared"

applies := "yes" if training.performed == "yes"

applies := "no" if training.performed == "no"

default shown := false

shown if {
	count(input.manifest.training.datasets) > 0
	every position, dataset in input.manifest.training.datasets {
		dataset.ip_review.on
		evidence.opened(["training", "datasets", position, "ip_review", "evidence"])
	}
}
