# METADATA
# title: Source of a dataset missing
# description: >-
#   Data used for training has a lawful source. For this dataset the kind of source, or the record that
#   proves it, is not declared. A collection record, a licence or a contract can be the proof.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-1]
#   checks: [training.source]
#   article: "7(1)"
#   severity: error
#   shows: missing_record
#   message: >-
#     for {name} these are not declared: {missing}
#   remedy: >-
#     Add `source` and `source_evidence` to the dataset: the kind of source, and the collection record,
#     licence or contract.
#   zh:
#     title: 数据集缺少来源
#     description: >-
#       训练所用数据应当具有合法来源。该数据集的来源类别或者来源证明未声明；采集记录、许可、合同均可作为证明。
#     message: >-
#       {name} 未声明：{missing}
#     remedy: >-
#       为该数据集填写 `source`（来源类别）和 `source_evidence`（采集记录、许可或者合同）。
package rules.measures.training.dataset_source_missing

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position],
	"details": {"name": dataset.name, "missing": missing},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in input.manifest.training.datasets
	missing := [key | some key in ["source", "source_evidence"]; not dataset[key]]
	count(missing) > 0
}
