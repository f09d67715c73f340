# METADATA
# title: Model supplier not among recipients
# description: |
#   A provider does not unlawfully pass on what users enter or the records of their use. Whoever calls
#   another's model hands it the inputs, so its supplier belongs among the recipients, as a processor or
#   otherwise. It is not named there. Names are compared as they are written.
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
#     {supplier} supplies a model by interface and so receives inputs, and is not named among the recipients
#   remedy: >-
#     Add it to `privacy.recipients` with its `role`, `located_in` and `ground`, under the name given in
#     `models`, and name it in the privacy policy.
#   zh:
#     title: 模型供应方未列入接收方
#     description: |
#       使用者的输入信息和使用记录，提供者不得非法向他人提供。调用他人模型即将输入信息交付对方，其供应方无论是否为受托人，
#       均应列入接收方，而清单未列。名称按原文比对。
#     message: "{supplier} 以接口提供模型，因而接收输入信息，但未列入接收方"
#     remedy: >-
#       以 `models` 中的名称将其列入 `privacy.recipients`，写明 `role`（处理角色）、`located_in`（去向）和 `ground`（依据），
#       并在隐私政策中列明。
package rules.measures.privacy.model_supplier_unlisted

import data.lib.scope

violations contains {"path": ["privacy", "recipients"], "details": {"supplier": model.supplier}} if {
	scope.binds_provider
	some model in input.manifest.models
	model.origin == "third-party-api"
	not model.supplier in _recipients
}

_recipients contains recipient.name if some recipient in input.manifest.privacy.recipients
