# METADATA
# title: No bias evaluation
# description: |
#   Effective steps are taken against discrimination when models are built and tuned and when the service is
#   delivered. An evaluation of bias shows such a step for the model that was evaluated, so one is looked for under
#   the name of each model, and under its version where the model declares one; without a version, one from before
#   the deployment does not count. Where a single model is declared, an evaluation that names no model is taken to
#   be of it. Nothing is asked of a party that only uses the service, which seldom can test its models. Whether
#   answers discriminate is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-2]
#   checks: [bias.eval]
#   article: "4(2)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(2) asks for effective steps; an evaluation is one way to show them, and the text does not ask for it.
#   message: "no evaluation of bias is declared for {subject}"
#   remedy: >-
#     Add an entry of kind `bias` to `evaluations`, with the same `model` and `version` as under `models`, and the
#     `grounds` that were tested.
#   zh:
#     title: 缺少偏见评测
#     description: |
#       生成和优化模型、提供服务等环节，都要采取有效措施防止歧视。偏见评测可以证明对所评测的模型采取了措施，
#       故按每个模型的名称查找评测；模型填写了版本的，评测版本也须相同；未填写版本的，部署之前的评测不计。
#       仅声明一个模型的，未写明模型的评测视为对该模型的评测。仅使用服务的一方通常无法评测其模型，故不作要求。
#       本规则不判断输出内容是否存在歧视。
#     basis: 第四条第（二）项要求采取有效措施；评测是证明方式之一，条文并未要求。
#     message: "未声明对 {subject} 的偏见评测"
#     remedy: 在 `evaluations` 中增加 `bias` 类评测，其 `model`、`version` 与 `models` 中一致，并填写所测试的 `grounds`。
package rules.measures.content.bias_evaluation_missing

import data.lib.evaluation
import data.lib.scope

violations contains {"path": lacking.path, "details": {"subject": lacking.subject}} if {
	scope.binds_provider
	some lacking in evaluation.not_declared("bias")
}
