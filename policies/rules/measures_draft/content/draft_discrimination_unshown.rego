# METADATA
# title: Nothing shows the absence of discrimination
# description: |
#   The draft barred discriminatory content on account of a user's race, nationality, sex and the like, in an
#   article that is gone. The final text asks for measures against discrimination. An evaluation of bias is looked
#   for under the name and version of each model. Whether answers discriminate is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-output-discrimination]
#   checks: []
#   article: "12"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: The draft barred content and named no evaluation; an evaluation is the nearest that a manifest can show.
#   message: no evaluation of bias is declared for {subject}, while the draft barred discriminatory content
#   remedy: >-
#     Nothing is to be done for the draft; article 4(2) of the final text asks for effective measures, and an entry of
#     kind `bias` in `evaluations`, with its `grounds`, is one way to show them.
#   zh:
#     title: 未见防止歧视的佐证
#     description: |
#       征求意见稿禁止因使用者的种族、国别、性别等生成歧视内容，该条已删去。正式文本要求采取防止歧视的措施。本规则按每个模型的名称和版本查找偏见评测，不判断输出内容是否存在歧视。
#     basis: 征求意见稿禁止特定内容，未提及评测；评测是清单所能显示的最接近的事实。
#     message: 未声明对 {subject} 的偏见评测，而征求意见稿禁止生成歧视内容
#     remedy: 无须因征求意见稿采取措施；正式文本第四条第（二）项要求采取有效措施，`evaluations` 中的 `bias` 类评测及其 `grounds` 是证明方式之一。
package rules.measures_draft.content.draft_discrimination_unshown

import data.lib.evaluation
import data.packs.measures_draft as draft

violations contains {"path": lacking.path, "details": {"subject": lacking.subject}} if {
	draft.binds_provider
	some lacking in evaluation.not_declared("bias")
}
