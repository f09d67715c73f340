# METADATA
# title: Lawful processing of training data
# description: >-
#   Carry out pre-training, fine-tuning and other processing of training data lawfully, and keep the five
#   items of the article.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7"
#   binds: provider
#   nature: duty
#   facts: [training.performed, training.datasets, training.configurations]
#   when: the provider processes training data, by pre-training, fine-tuning or otherwise
#   not_applicable: the provider processes no training data
#   look_at: >-
#     whether the processing as a whole is lawful; how far the article reaches a party that only calls
#     another's model is unsettled
#   sure: primary-copy
#   related:
#     - law: netdata
#       articles: "18, 19, 24"
#       sure: primary-copy
#     - law: gbt45652
#       sure: secondary
#     - law: dsl
#       articles: "32"
#       sure: knowledge
#   draft:
#     article: "7"
#     change: reworded
#     sure: seed
#   was: The provider answered for the lawful origin of its pre-training and tuning data.
#   changed: The same thought is now an opening sentence for five items.
#   zh:
#     title: 依法处理训练数据
#     description: 预训练、优化训练以及其他处理训练数据的活动都应合法，并遵守该条所列各项。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 处理活动整体上是否合法；仅调用他人模型的，本条适用到何种程度尚无定论
#     was: 提供者对预训练、优化训练数据来源的合法性负责。
#     changed: 改为总领五项的首句。
package duties.measures.art_07_chapeau

import data.lib.evidence
import data.lib.training

default applies := "undeclared"

applies := "yes" if training.performed == "yes"

applies := "no" if training.performed == "no"

default shown := false

shown if {
	count(input.manifest.training.datasets) > 0
	every position, _ in input.manifest.training.datasets {
		evidence.opened(["training", "datasets", position, "evidence"])
	}
	count(input.manifest.training.configurations) > 0
	every position, _ in input.manifest.training.configurations {
		evidence.opened(["training", "configurations", position])
	}
}
