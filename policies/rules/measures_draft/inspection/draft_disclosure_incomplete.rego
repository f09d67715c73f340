# METADATA
# title: Information for the authorities incomplete
# description: |
#   The draft wanted a provider to give the authorities, on demand, what can sway the trust and choice of users: the
#   data, the annotation, the algorithms. It was never owed to users. The final text keeps a shorter list and ties
#   it to inspections. Where nothing is trained or annotated, there is nothing to tell.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-disclosure]
#   checks: []
#   article: "17"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: "no explanation is ready for what the draft wanted told to the authorities: {missing}"
#   remedy: >-
#     Nothing is to be done for the draft; article 19(1) of the final text asks for explanations in an inspection, so
#     name the files under `inspection`.
#   zh:
#     title: 提供主管部门的信息不全
#     description: |
#       征求意见稿要求应主管部门要求，提供足以影响使用者信任和选择的信息，涉及数据、标注和算法；并非向使用者公开。正式文本范围缩短并限于监督检查。不训练、不标注的，无须说明相应事项。
#     message: 尚无征求意见稿要求向主管部门提供的说明：{missing}
#     remedy: 无须因征求意见稿采取措施；正式文本第十九条第一款要求在检查中予以说明，请在 `inspection` 下填写相应文件。
package rules.measures_draft.inspection.draft_disclosure_incomplete

import data.lib.inspection
import data.packs.measures_draft as draft

violations contains {"path": ["inspection"], "details": {"missing": _missing}} if {
	draft.binds_provider
	count(_missing) > 0
}

_missing := [concat(".", ["inspection", name]) |
	some name in inspection.asked
	not input.manifest.inspection[name]
]
