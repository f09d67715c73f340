# METADATA
# title: Training denied beside datasets
# description: >-
#   Training data is processed lawfully and as article 7 sets out, by whoever processes it. The manifest
#   says that no training data is processed, and lists datasets all the same. Until one of the two is
#   corrected nothing of the kind can be looked at.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-chapeau]
#   checks: []
#   article: "7"
#   severity: error
#   shows: inconsistent
#   message: >-
#     `training.performed` is `false`, and `training.datasets` lists {names}
#   remedy: Correct `training.performed`, or take out of `training.datasets` what is not used for training.
#   zh:
#     title: 声明未训练而列有数据集
#     description: >-
#       开展训练数据处理的，应当依法进行并遵守第七条各项。清单声明未开展训练数据处理，却又列有数据集；
#       更正之前，有关各项均无从核对。
#     message: >-
#       `training.performed` 为 `false`，而 `training.datasets` 列有：{names}
#     remedy: >-
#       更正 `training.performed`；所列数据并未用于训练的，从 `training.datasets` 中删去。
package rules.measures.training.training_denied_beside_datasets

import data.lib.scope

violations contains {"path": ["training", "performed"], "details": {"names": sort(names)}} if {
	scope.binds_provider
	input.manifest.training.performed == false
	names := {dataset.name | some dataset in input.manifest.training.datasets}
	count(names) > 0
}
