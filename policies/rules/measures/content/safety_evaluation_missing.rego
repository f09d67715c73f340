# METADATA
# title: No safety evaluation
# description: |
#   Nothing is generated that laws forbid. An evaluation of safety shows what was tried against that with the
#   model that was evaluated, so one is looked for under the name of each model, and under its version where the
#   model declares one; without a version, one from before the deployment does not count. Where a single model is
#   declared, an evaluation that names no model is taken to be of it. Nothing is asked of a party that only uses
#   the service, which seldom can test its models. What any single answer holds is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-1]
#   checks: [content.eval]
#   article: "4(1)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(1) forbids content and asks for no evaluation; tests over the classes of risk come from TC260-003 and
#     GB/T 45654-2025, used in filing.
#   message: "no evaluation of safety is declared for {subject}"
#   remedy: >-
#     Add an entry of kind `safety` to `evaluations`, with the same `model` and `version` as under `models`.
#   zh:
#     title: 缺少内容安全评测
#     description: |
#       不得生成法律、行政法规禁止的内容。内容安全评测可以证明对所评测的模型作过检验，
#       故按每个模型的名称查找评测；模型填写了版本的，评测版本也须相同；未填写版本的，部署之前的评测不计。
#       仅声明一个模型的，未写明模型的评测视为对该模型的评测。仅使用服务的一方通常无法评测其模型，故不作要求。
#       本规则不判断具体输出。
#     basis: 第四条第（一）项禁止生成特定内容，并未要求评测；按风险类别测试出自备案所用的 TC260-003 和 GB/T 45654-2025。
#     message: "未声明对 {subject} 的内容安全评测"
#     remedy: 在 `evaluations` 中增加 `safety` 类评测，其 `model`、`version` 与 `models` 中一致。
package rules.measures.content.safety_evaluation_missing

import data.lib.evaluation
import data.lib.scope

violations contains {"path": lacking.path, "details": {"subject": lacking.subject}} if {
	scope.binds_provider
	some lacking in evaluation.not_declared("safety")
}
