# METADATA
# title: Personal information not declared
# description: >-
#   Training data with personal information needs the consent of the people in it or another ground of law.
#   Whether this dataset has any is not declared, so nothing that depends on it can be looked at.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-3]
#   checks: [training.pi_flag]
#   article: "7(3)"
#   severity: error
#   shows: missing_record
#   message: it is not declared whether {name} contains personal information
#   remedy: Add `personal_information` to the dataset, as `true` or `false`, after looking at what it holds.
#   zh:
#     title: 未声明是否含个人信息
#     description: >-
#       训练数据含有个人信息的，须有本人同意或者其他合法性基础。该数据集是否含个人信息未声明，以此为前提的各项均无从核对。
#     message: 未声明 {name} 是否含有个人信息
#     remedy: >-
#       核对数据内容后，为该数据集填写 `personal_information`（`true` 或者 `false`）。
package rules.measures.training.dataset_personal_information_undeclared

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "personal_information"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in input.manifest.training.datasets
	not "personal_information" in object.keys(dataset)
}
