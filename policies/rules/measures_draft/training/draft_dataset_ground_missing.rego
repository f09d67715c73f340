# METADATA
# title: Personal information without a declared ground
# description: |
#   The draft barred obtaining, disclosing or using personal information unlawfully, and asked for consent or
#   another ground where training data contains it. The ban left the item and stays in other law; the ground is
#   still asked for. None is declared for this dataset.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-data-ban]
#   checks: []
#   article: "4(5)"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: "{name} contains personal information, and no ground for it is declared, which the draft wanted"
#   remedy: >-
#     Nothing is to be done for the draft; article 7(3) of the final text asks for it as well, so add `legal_ground`
#     to the dataset, or take the personal information out.
#   zh:
#     title: 数据集个人信息未列明合法性基础
#     description: |
#       征求意见稿禁止以非法方式取得、透露、使用个人信息，并要求训练数据中的个人信息具有同意或者其他合法性基础。前者移出该项，由其他法律规定；后者予以保留。该数据集未列明任何合法性基础。
#     message: "{name} 含有个人信息，但未列明征求意见稿所要求的合法性基础"
#     remedy: 无须因征求意见稿采取措施；正式文本第七条第（三）项同样要求，请为该数据集填写 `legal_ground`，或者去除其中的个人信息。
package rules.measures_draft.training.draft_dataset_ground_missing

import data.packs.measures_draft as draft

violations contains {
	"path": ["training", "datasets", position, "legal_ground"],
	"details": {"name": dataset.name},
} if {
	draft.binds_provider
	input.manifest.training.performed == true
	some position, dataset in input.manifest.training.datasets
	dataset.personal_information == true
	not dataset.legal_ground
}
