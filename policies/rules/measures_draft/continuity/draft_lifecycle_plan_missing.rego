# METADATA
# title: No plan for the life cycle
# description: |
#   The draft wanted a service that is safe, robust and continuous through its whole life cycle. A plan for
#   incidents and recovery is where that is usually written down, and none is named. The final text speaks of a
#   safe, stable and continuous service and asks for no plan; a service that has ended needs none.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-lifecycle]
#   checks: []
#   article: "14"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: The draft asked for such a service and named no plan; a plan is the nearest that a manifest can show.
#   message: >-
#     no plan for incidents and recovery is named, while the draft wanted a safe and robust service through its whole
#     life cycle
#   remedy: >-
#     Nothing is to be done for the draft; article 13 of the final text asks for a safe, stable and continuous
#     service, and `continuity.plan` is where that can be shown.
#   zh:
#     title: 未列明生命周期内的预案
#     description: |
#       征求意见稿要求整个生命周期内服务安全、稳健、不中断。应急与恢复预案是通常的书面依据，清单未列明。正式文本要求服务安全、稳定、持续，未要求预案；服务已终止的，无须预案。
#     basis: 征求意见稿要求的是服务本身，未提及预案；预案是清单所能显示的最接近的事实。
#     message: 未列明应急与恢复预案，而征求意见稿要求整个生命周期内服务安全、稳健
#     remedy: 无须因征求意见稿采取措施；正式文本第十三条要求服务安全、稳定、持续，可填写 `continuity.plan` 予以证明。
package rules.measures_draft.continuity.draft_lifecycle_plan_missing

import data.packs.measures_draft as draft

# What is declared `false` is not named either.
violations contains {"path": ["continuity", "plan"], "details": {}} if {
	draft.binds_provider
	not input.manifest.service.phase == "ended"
	not input.manifest.continuity.plan
}
