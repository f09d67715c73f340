# METADATA
# title: Model supplier not among recipients
# description: |
#   A provider does not unlawfully pass on what users enter or the records of their use. Whoever calls
#   another's model hands it the inputs, so its supplier belongs among the recipients, as a processor or
#   otherwise. It is not named there. Names are compared as they are written; where the model names no supplier and
#   nobody at all is listed, the model stands for it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-11-para-1-clause-4]
#   checks: [privacy.recipients]
#   article: "11(1)"
#   severity: error
#   shows: missing_record
#   message: >-
#     inputs are handed to {supplier} through an interface, and it is not named among the recipients
#   remedy: >-
#     Add it to `privacy.recipients` with its `role`, `located_in` and `ground`, under the name given in
#     `models`, and name it in the privacy policy.
#   zh:
#     title: 模型供应方未列入接收方
#     description: |
#       使用者的输入信息和使用记录，提供者不得非法向他人提供。调用他人模型即将输入信息交付对方，其供应方无论是否为受托人，
#       均应列入接收方，而清单未列。名称按原文比对；
#       模型未写明供应方且清单未列任何接收方的，以模型名称代替。
#     message: "输入信息经接口交付 {supplier}，但接收方中未列明"
#     remedy: >-
#       以 `models` 中的名称将其列入 `privacy.recipients`，写明 `role`（处理角色）、`located_in`（去向）和 `ground`（依据），
#       并在隐私政策中列明。
package rules.measures.privacy.model_supplier_unlisted

import data.lib.scope

violations contains {"path": ["privacy", "recipients"], "details": {"supplier": supplier}} if {
	scope.binds_provider
	some model in input.manifest.models
	model.origin == "third-party-api"
	some supplier in _unlisted(model)
}

_unlisted(model) := {model.supplier} if not _recipients[model.supplier]

# A supplier that is not named can stand among recipients under any name, and among none it surely does not.
_unlisted(model) := {model.name} if {
	not model.supplier
	count(_recipients) == 0
}

_recipients contains recipient.name if some recipient in input.manifest.privacy.recipients
