# METADATA
# title: No register of datasets
# description: >-
#   Training data is processed lawfully, and whoever cannot say which data it is cannot show that. The
#   provider declares that it processes training data, or a model that it trained or tuned itself, and lists no
#   dataset.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-chapeau]
#   checks: [training.register]
#   article: "7"
#   severity: error
#   shows: missing_record
#   message: training data is processed, and `training.datasets` lists no dataset
#   remedy: >-
#     List every dataset in `training.datasets`, with its `name`, `source` and `evidence`; where no training
#     data is processed, declare `training.performed` as `false`.
#   zh:
#     title: 缺少数据集登记
#     description: >-
#       训练数据处理活动应当依法开展；无法说明使用了哪些数据的，也就无从说明其合法。清单声明开展训练数据处理，
#       或者列有自行训练、微调的模型，但未列明任何数据集。
#     message: 开展训练数据处理，但 `training.datasets` 未列明任何数据集
#     remedy: >-
#       在 `training.datasets` 中逐一列明数据集及其 `name`（名称）、`source`（来源）和 `evidence`（证据）；
#       未处理训练数据的，将 `training.performed` 填为 `false`。
package rules.measures.training.dataset_register_missing

import data.lib.scope
import data.lib.training

violations contains {"path": ["training", "datasets"], "details": {}} if {
	scope.binds_provider
	training.performed == "yes"
	not _registered
}

_registered if count(input.manifest.training.datasets) > 0
