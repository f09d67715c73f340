# METADATA
# title: Model without a licence
# description: |
#   Whoever provides a service respects the intellectual property of others. A model that comes from somebody else,
#   or was tuned from such a model, may be used under a licence or a contract, and none is named for this one. A
#   model that is declared as trained from scratch by the provider needs none from others; where the origin is left
#   open, one is looked for. A user seldom knows on what terms a provider holds its models, so nothing is asked of
#   a party that only uses the service. Whether the licence allows the use is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-3]
#   checks: [ip.model_licences]
#   article: "4(3)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(3) asks that rights are respected and names no record; a record of the licence is the usual way to
#     show on what terms a model is used.
#   message: "no licence or contract is named for the model {model}"
#   remedy: >-
#     Add `licence` to the model, the SPDX identifier or the name of the licence or contract; where the provider
#     trained it from scratch, declare `origin: self-trained`.
#   zh:
#     title: 未列明模型许可
#     description: |
#       提供服务应当尊重他人知识产权。使用他人的模型，或者在他人模型上微调的模型，应有许可或者合同，清单未列明该模型的许可。
#       声明由提供者自行训练的模型，无须他人许可；未声明来源的，仍查找许可。
#       使用者通常不掌握提供者取得模型的条件，故对仅使用服务的一方不作要求。许可是否涵盖该用途，本规则不作判断。
#     basis: 第四条第（三）项要求尊重知识产权，未规定须有记录；许可记录是证明使用依据的通常方式。
#     message: "未列明模型 {model} 的许可或者合同"
#     remedy: "在该模型下填写 `licence`，即 SPDX 标识或者许可、合同名称；由提供者自行训练的，填写 `origin: self-trained`。"
package rules.measures.content.model_licence_missing

import data.lib.scope

violations contains {"path": ["models", place, "licence"], "details": {"model": model.name}} if {
	scope.binds_provider
	some place, model in input.manifest.models
	not model.licence
	not model.origin == "self-trained"
}
