# METADATA
# title: Assessed after launch, against the draft
# description: |
#   The draft wanted the security assessment submitted before a product serves the public. The assessment that is
#   declared was completed after the launch. The final text does not say when it is made, though practice looks for
#   it before. Where a model or a function was changed since the launch, it may be a later assessment, and the rule
#   is silent.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-assess-all]
#   checks: []
#   article: "6"
#   severity: warning
#   shows: stale
#   sure: knowledge
#   message: >-
#     the security assessment was completed on {done}, after the launch on {launched}; the draft wanted it before
#   remedy: >-
#     Nothing is to be done for the draft; for a service of the class of article 17, practice looks for an assessment
#     before launch, so correct `filings.security_assessment.done` or `service.launched` if one of them is wrong.
#   zh:
#     title: 评估晚于上线，不合征求意见稿
#     description: |
#       征求意见稿要求产品面向公众之前申报安全评估，而所声明的评估完成于上线之后。正式文本未规定评估时间，实践中仍要求在上线之前完成。上线后模型或者功能有过变更的，所列评估可能是其后的评估，本规则不予报告。
#     message: 安全评估完成于 {done}，晚于上线日期 {launched}，而征求意见稿要求事前评估
#     remedy: 无须因征求意见稿采取措施；属于第十七条所指服务的，实践中要求上线之前完成评估；日期有误的，更正 `filings.security_assessment.done` 或者 `service.launched`。
package rules.measures_draft.filings.draft_assessed_after_launch

import data.packs.measures_draft as draft

violations contains {
	"path": ["filings", "security_assessment", "done"],
	"details": {"done": _done, "launched": _launched},
} if {
	draft.binds_provider
	_done > _launched
	not _changed_since
}

_done := input.manifest.filings.security_assessment.done

_launched := input.manifest.service.launched

_changed_since if {
	some change in input.manifest.service.changes
	change.kind in {"model", "function"}
	change.on > _launched
}
