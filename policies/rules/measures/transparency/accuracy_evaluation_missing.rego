# METADATA
# title: No accuracy evaluation
# description: |
#   A provider takes effective steps to make what is generated more accurate and reliable, as fits the type of
#   service. An evaluation of accuracy shows such a step for the model that was evaluated, so one is looked for
#   under the name of each model, and under its version where the model declares one; without a version, one from
#   before the deployment does not count. Where a single model is declared, an evaluation that names no model is
#   taken to be of it. How accurate the answers are is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-5]
#   checks: [accuracy.eval]
#   article: "4(5)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: Article 4(5) asks for effective steps; an evaluation is one way to show them, and the text does not ask for it.
#   message: "no evaluation of accuracy is declared for {subject}"
#   remedy: >-
#     Add an entry of kind `accuracy` to `evaluations`, with the same `model` and `version` as under `models`.
#   zh:
#     title: 缺少准确性评测
#     description: |
#       提供者应当视服务类型，切实使生成内容更加准确、可靠。准确性评测可以证明对所评测的模型采取了措施，
#       故按每个模型的名称查找评测；模型填写了版本的，评测版本也须相同；未填写版本的，部署之前的评测不计。
#       仅声明一个模型的，未写明模型的评测视为对该模型的评测。本规则不判断内容本身是否准确。
#     basis: 第四条第（五）项要求采取有效措施；评测是证明方式之一，条文并未要求。
#     message: "未声明对 {subject} 的准确性评测"
#     remedy: 在 `evaluations` 中增加 `accuracy` 类评测，其 `model`、`version` 与 `models` 中一致。
package rules.measures.transparency.accuracy_evaluation_missing

import data.lib.evaluation
import data.lib.scope

violations contains {"path": lacking.path, "details": {"subject": lacking.subject}} if {
	scope.binds_provider
	some lacking in evaluation.not_declared("accuracy")
}
