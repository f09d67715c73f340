# METADATA
# title: Sensitive and no personal information
# description: >-
#   Training data with personal information needs the consent of the people in it or another ground of law.
#   For this dataset the manifest says that it contains no personal information, and that it contains sensitive
#   personal information. Until one of the two is corrected neither ground nor consent can be looked at.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-3]
#   checks: []
#   article: "7(3)"
#   severity: error
#   shows: inconsistent
#   message: >-
#     {name} is declared to contain sensitive personal information, and no personal information
#   remedy: Look at what the dataset holds, and correct `personal_information` or `sensitive`.
#   zh:
#     title: 敏感与不含个人信息相矛盾
#     description: >-
#       训练数据含有个人信息的，须有本人同意或者其他合法性基础。清单声明该数据集不含个人信息，却又声明其含有敏感个人信息；
#       更正之前，合法性基础和同意均无从核对。
#     message: >-
#       声明 {name} 含有敏感个人信息，同时声明其不含个人信息
#     remedy: 核对数据内容，更正 `personal_information` 或者 `sensitive`。
package rules.measures.training.dataset_sensitive_contradicts_flag

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "sensitive"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in input.manifest.training.datasets
	dataset.sensitive == true
	dataset.personal_information == false
}
