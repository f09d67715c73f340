# METADATA
# title: No suspension for misuse
# description: |
#   The draft wanted the service suspended or ended for users who break the law, business ethics or public morals
#   with it. The final text allows lighter steps first, for unlawful acts only. Neither of the two steps is
#   declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-illegal-use]
#   checks: []
#   article: "19"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: neither `suspend` nor `terminate` is among the declared steps, which the draft wanted against misuse
#   remedy: >-
#     Nothing is to be done for the draft; article 14(2) of the final text asks for steps by grade, so list in
#     `illegal_use.steps` those that can be taken.
#   zh:
#     title: 未声明暂停或者终止服务
#     description: |
#       征求意见稿要求对在使用中违法或者有违商业道德、社会公德的使用者暂停或者终止服务。正式文本允许先采取较轻措施，且仅针对违法活动。清单未声明这两项措施中的任何一项。
#     message: 所声明的处置措施不含 `suspend` 或者 `terminate`，而征求意见稿对不当使用作此要求
#     remedy: 无须因征求意见稿采取措施；正式文本第十四条第二款要求分级处置，请在 `illegal_use.steps` 中列明可采取的措施。
package rules.measures_draft.illegal_use.draft_suspension_missing

import data.packs.measures_draft as draft

violations contains {"path": ["illegal_use", "steps"], "details": {}} if {
	draft.binds_provider
	not _suspends
}

_suspends if {
	some step in input.manifest.illegal_use.steps
	step in {"suspend", "terminate"}
}
