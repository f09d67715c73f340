# METADATA
# title: Training denied beside its records
# description: >-
#   Training data is processed lawfully and as article 7 sets out, by whoever processes it. The manifest
#   says that no training data is processed, and lists datasets or a model that was trained or tuned all the
#   same. Until one of the two is corrected nothing of the kind can be looked at.
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
#     `training.performed` is `false`, and these are declared: {facts}
#   remedy: >-
#     Correct `training.performed`; otherwise take out of `training.datasets` what is not used for training, and
#     correct the `origin` of a model that somebody else trained.
#   zh:
#     title: 声明未训练而列有训练记录
#     description: >-
#       开展训练数据处理的，应当依法进行并遵守第七条各项。清单声明未开展训练数据处理，却又列有数据集，
#       或者列有自行训练、微调的模型；更正之前，有关各项均无从核对。
#     message: >-
#       `training.performed` 为 `false`，而清单填有：{facts}
#     remedy: >-
#       更正 `training.performed`；所列数据并未用于训练的，从 `training.datasets` 中删去；模型由他人训练的，
#       更正其 `origin`（来源）。
package rules.measures.training.training_denied_beside_records

import data.lib.scope
import data.lib.training

violations contains {"path": ["training", "performed"], "details": {"facts": sort(training.declared_by)}} if {
	scope.binds_provider
	input.manifest.training.performed == false
	count(training.declared_by) > 0
}
