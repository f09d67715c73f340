# METADATA
# title: No samples of annotation
# description: |
#   The draft wanted samples of annotation by hand checked for correctness. The final text asks the same and adds an
#   assessment of quality. How many items were checked, how many passed and when are what shows such a check, and
#   not all of it is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-annotation-sampling]
#   checks: []
#   article: "8"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: "of the check of samples that the draft wanted these are not declared: {missing}"
#   remedy: >-
#     Nothing is to be done for the draft; article 8 of the final text asks for samples as well, so declare `size`,
#     `pass_rate` and `on` in `annotation.sampling`.
#   zh:
#     title: 未见标注抽检
#     description: |
#       征求意见稿要求抽取样本核对人工标注是否正确。正式文本要求相同，并增加质量评估。抽检数量、合格率和日期方能说明抽检情况，而清单未全部声明。
#     message: 征求意见稿所要求的抽检未声明：{missing}
#     remedy: 无须因征求意见稿采取措施；正式文本第八条同样要求抽检，请在 `annotation.sampling` 中填写 `size`、`pass_rate` 和 `on`。
package rules.measures_draft.annotation.draft_sampling_missing

import data.packs.measures_draft as draft

violations contains {"path": ["annotation", "sampling"], "details": {"missing": _missing}} if {
	draft.binds_provider
	input.manifest.annotation.performed == true
	count(_missing) > 0
}

_missing := [key |
	some key in ["size", "pass_rate", "on"]
	not input.manifest.annotation.sampling[key]
]
