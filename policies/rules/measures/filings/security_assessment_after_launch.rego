# METADATA
# title: Security assessment after launch
# description: >-
#   A service of the class of article 17 is assessed for security, and those who assess and file look for an
#   assessment before the service opens. The assessment that is named was completed after the launch. Where a
#   model or a function was changed since the launch, it may be a later assessment, and the rule is silent.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-1]
#   checks: [assessment.before_launch]
#   article: "17"
#   severity: warning
#   shows: inconsistent
#   sure: knowledge
#   basis: >-
#     Article 17 does not say when the assessment is made; that it comes before launch is practice and follows
#     the 2018 provisions on security assessment.
#   message: >-
#     the security assessment was completed on {done}, after the launch on {launched}
#   remedy: >-
#     Correct `filings.security_assessment.done` or `service.launched`; where an earlier assessment exists,
#     declare what changed since in `service.changes`.
#   zh:
#     title: 安全评估晚于上线
#     description: >-
#       属于第十七条所指服务的，须进行安全评估；实践中要求在上线之前完成。所列评估完成日期晚于上线日期。上线后模型或者功能有过变更的，所列评估可能是其后的评估，本规则不予报告。
#     basis: >-
#       第十七条未规定评估的时间；上线之前完成评估系实践做法，并见于2018年的安全评估规定。
#     message: >-
#       安全评估完成于 {done}，晚于上线日期 {launched}
#     remedy: >-
#       更正 `filings.security_assessment.done` 或者 `service.launched`；此前已有评估的，在 `service.changes` 中声明其后的变更。
package rules.measures.filings.security_assessment_after_launch

import data.lib.scope

violations contains {
	"path": ["filings", "security_assessment", "done"],
	"details": {"done": _done, "launched": _launched},
} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	_done > _start
	not _changed_since
}

_done := input.manifest.filings.security_assessment.done

_launched := input.manifest.service.launched

# The article binds nobody before the Measures do.
_start := max({_launched, "2023-08-15"})

_changed_since if {
	some change in input.manifest.service.changes
	change.kind in {"model", "function"}
	change.on > _launched
}
