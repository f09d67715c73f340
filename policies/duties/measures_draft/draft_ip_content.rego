# METADATA
# title: No infringing content in training data
# description: Use no training data that holds content which infringes intellectual property.
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
#   look_at: whether the data holds such content, which a review can miss
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-07-item-2]
#   changed: "From what the data holds to the act: the rights of others are not infringed."
#   zh:
#     title: 训练数据不含侵权内容
#     description: 训练数据中不应有侵犯他人知识产权的内容。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 数据是否含有此类内容；审查未必能够发现
#     changed: 由数据的内容改为行为：不得侵害他人知识产权。
package duties.measures_draft.draft_ip_content

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.training.performed == true

applies := "no" if input.manifest.training.performed == false

default shown := false

shown if {
	count(input.manifest.training.datasets) > 0
	every position, dataset in input.manifest.training.datasets {
		dataset.ip_review.on
		evidence.opened(["training", "datasets", position, "ip_review", "evidence"])
	}
}
