# METADATA
# title: Lawful sources of training data
# description: >-
#   Answer for the lawful origin of the data for pre-training and fine-tuning; the draft did not speak of foundation
#   models here.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7"
#   binds: provider
#   nature: duty
#   facts: [training.performed, training.datasets]
#   when: the provider processes training data, by pre-training, fine-tuning or otherwise
#   not_applicable: the provider processes no training data
#   look_at: whether a source is lawful in truth
#   sure: knowledge
#   became:
#     change: tightened
#     provisions: [art-07-item-1, art-07-chapeau]
#   changed: Foundation models were added to the data.
#   zh:
#     title: 训练数据来源合法
#     description: 预训练和优化训练所用数据来源是否合法，由提供者负责；此处未提及基础模型。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 来源是否确属合法
#     changed: 在数据之外增列基础模型。
package duties.measures_draft.draft_data_sources

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.training.performed == true

applies := "no" if input.manifest.training.performed == false

default shown := false

shown if {
	count(input.manifest.training.datasets) > 0
	every position, dataset in input.manifest.training.datasets {
		dataset.source
		evidence.opened(["training", "datasets", position, "source_evidence"])
	}
}
