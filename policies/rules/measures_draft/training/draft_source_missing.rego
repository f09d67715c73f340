# METADATA
# title: Source of data not declared
# description: |
#   The draft wanted the provider to answer for the lawful origin of its training data. For this dataset the kind of
#   source, or the record that proves it, is not declared. The final text asks the same and adds foundation models.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-data-sources]
#   checks: []
#   article: "7"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: >-
#     for {name} these are not declared, while the draft wanted the provider to answer for the source: {missing}
#   remedy: >-
#     Nothing is to be done for the draft; article 7(1) of the final text asks for lawful sources as well, so add
#     `source` and `source_evidence` to the dataset.
#   zh:
#     title: 未声明数据来源
#     description: |
#       征求意见稿要求提供者对训练数据来源是否合法负责。该数据集的来源类别或者来源证明未声明。正式文本要求相同，并增列基础模型。
#     message: 征求意见稿要求提供者对来源负责，而 {name} 未声明：{missing}
#     remedy: 无须因征求意见稿采取措施；正式文本第七条第（一）项同样要求来源合法，请为该数据集填写 `source` 和 `source_evidence`。
package rules.measures_draft.training.draft_source_missing

import data.packs.measures_draft as draft

violations contains {
	"path": ["training", "datasets", position],
	"details": {"name": dataset.name, "missing": missing},
} if {
	draft.binds_provider
	input.manifest.training.performed == true
	some position, dataset in input.manifest.training.datasets
	missing := [key | some key in ["source", "source_evidence"]; not dataset[key]]
	count(missing) > 0
}
