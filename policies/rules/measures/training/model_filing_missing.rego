# METADATA
# title: Filing number of a base model missing
# description: >-
#   Foundation models have a lawful source. For a public service, practice wants a model of somebody else to
#   be one whose own service was filed. No such number is declared for this model.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-1]
#   checks: [model.filed]
#   article: "7(1)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Practice and TC260-003 ask for a base model that has been filed; article 7(1) itself asks for a lawful
#     source only.
#   message: >-
#     {name} comes from somebody else, and no filing number of it is declared
#   remedy: >-
#     Look for the model in the published lists and add its number as `filing`; where it is not there, ask its
#     supplier, or use a model that is filed.
#   zh:
#     title: 基础模型缺少备案号
#     description: >-
#       基础模型应当具有合法来源。面向公众的服务使用他人模型的，实践中要求该模型已经备案；清单未填写该模型的备案号。
#     basis: >-
#       要求使用已备案的基础模型，系出自备案实践和 TC260-003；第七条第（一）项本身仅要求来源合法。
#     message: >-
#       {name} 来自他人，但未填写其备案号
#     remedy: >-
#       在公布的名单中查找该模型，将其编号填入 `filing`；名单中没有的，向供应方核实，或者改用已备案的模型。
package rules.measures.training.model_filing_missing

import data.lib.scope

violations contains {"path": ["models", position, "filing"], "details": {"name": model.name}} if {
	scope.binds_provider
	some position, model in input.manifest.models
	model.origin in {"third-party-api", "open-weights"}
	not model.filing
}
