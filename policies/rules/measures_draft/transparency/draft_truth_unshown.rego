# METADATA
# title: Nothing shows accuracy
# description: |
#   The draft wanted what is generated to be true and accurate. The final text asks for effective measures to make
#   it more accurate, and for no result. An evaluation of accuracy is looked for under the name and version of each
#   model; no evaluation proves that answers are true.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-truth]
#   checks: []
#   article: "4(4)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: The draft asked for a result and named no evaluation; an evaluation is the nearest that a manifest can show.
#   message: >-
#     no evaluation of accuracy is declared for {subject}, while the draft wanted content to be true and accurate
#   remedy: >-
#     Nothing is to be done for the draft; article 4(5) of the final text asks for effective measures, and an entry of
#     kind `accuracy` in `evaluations` is one way to show them.
#   zh:
#     title: 准确性缺少佐证
#     description: |
#       征求意见稿要求生成内容真实、准确。正式文本要求采取有效措施提高准确性，不要求结果。本规则按每个模型的名称和版本查找准确性评测；任何评测均不能证明内容真实。
#     basis: 征求意见稿要求的是结果，未提及评测；评测是清单所能显示的最接近的事实。
#     message: 未声明对 {subject} 的准确性评测，而征求意见稿要求内容真实准确
#     remedy: 无须因征求意见稿采取措施；正式文本第四条第（五）项要求采取有效措施，`evaluations` 中的 `accuracy` 类评测是证明方式之一。
package rules.measures_draft.transparency.draft_truth_unshown

import data.lib.evaluation
import data.packs.measures_draft as draft

violations contains {"path": lacking.path, "details": {"subject": lacking.subject}} if {
	draft.binds_provider
	some lacking in evaluation.not_declared("accuracy")
}
