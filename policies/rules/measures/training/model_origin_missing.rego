# METADATA
# title: Origin of a model missing
# description: >-
#   Foundation models have a lawful source, as data has. It is not declared whether this model was trained
#   by the provider, tuned from another, called by interface or taken as open weights.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-1]
#   checks: [model.origin]
#   article: "7(1)"
#   severity: error
#   shows: missing_record
#   message: the origin of {name} is not declared
#   remedy: >-
#     Add `origin` to the model, and `supplier`, `licence` and `evidence` where it is not the provider's own.
#   zh:
#     title: 模型缺少来源
#     description: >-
#       基础模型与数据一样，应当具有合法来源。该模型系自行训练、在他人模型上微调、通过接口调用还是取自开放权重，
#       清单未声明。
#     message: 未声明 {name} 的来源
#     remedy: >-
#       为该模型填写 `origin`（来源）；并非自有的，同时填写 `supplier`（供应方）、`licence`（许可）和 `evidence`（证据）。
package rules.measures.training.model_origin_missing

import data.lib.scope

violations contains {"path": ["models", position, "origin"], "details": {"name": model.name}} if {
	scope.binds_provider
	some position, model in input.manifest.models
	not model.origin
}
