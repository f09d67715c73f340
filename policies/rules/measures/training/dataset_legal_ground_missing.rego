# METADATA
# title: Personal information without a declared ground
# description: >-
#   Where training data contains personal information, there is the consent of the people in it or another
#   ground that laws or administrative regulations name. None is declared for this dataset. Whether the
#   ground holds is for a human to decide.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-07-item-3]
#   checks: [training.pi_basis]
#   article: "7(3)"
#   severity: error
#   shows: missing_record
#   message: >-
#     {name} contains personal information, and no ground for processing it is declared
#   remedy: >-
#     Add `legal_ground` to the dataset, the ground of article 13 of the Personal Information Protection Law;
#     where there is none, take the personal information out.
#   zh:
#     title: 个人信息未列明合法性基础
#     description: >-
#       训练数据含有个人信息的，须有本人同意或者其他合法性基础。该数据集未列明任何一种；所列情形是否成立，
#       须由人工判断。
#     message: >-
#       {name} 含有个人信息，但未列明处理的合法性基础
#     remedy: >-
#       为该数据集填写 `legal_ground`（《个人信息保护法》第十三条所列情形）；并无此种情形的，
#       应当去除其中的个人信息。
package rules.measures.training.dataset_legal_ground_missing

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "legal_ground"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in input.manifest.training.datasets
	dataset.personal_information == true
	not dataset.legal_ground
}
