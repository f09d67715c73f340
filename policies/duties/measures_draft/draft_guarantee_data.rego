# METADATA
# title: Guarantee of the quality of training data
# description: Be able to guarantee that training data is true, accurate, objective and diverse.
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
#   look_at: whether the data is true, which no measure can guarantee
#   sure: seed
#   became:
#     change: relaxed
#     provisions: [art-07-item-4]
#   changed: The guarantee became effective measures.
#   zh:
#     title: 保证训练数据质量
#     description: 须能保证训练数据真实、准确、客观、多样。
#     when: 提供者开展预训练、优化训练等训练数据处理活动
#     not_applicable: 提供者不处理训练数据
#     look_at: 数据是否真实；任何措施均无法保证
#     changed: 由保证改为采取有效措施。
package duties.measures_draft.draft_guarantee_data

default applies := "undeclared"

applies := "yes" if input.manifest.training.performed == true

applies := "no" if input.manifest.training.performed == false

# The draft wanted a guarantee, which no measure shows.
shown := false
