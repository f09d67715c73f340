# METADATA
# title: Security assessment before the newest change
# description: >-
#   A service of the class of article 17 is assessed for security. A model or a function was changed after the
#   assessment that is named, so what runs now is not what was assessed. Changes that are to come are left out.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-1]
#   checks: [assessment.stale]
#   article: "17"
#   severity: warning
#   shows: stale
#   sure: knowledge
#   basis: >-
#     Article 17 points to State provisions for the assessment and does not say when it is repeated; the 2018
#     provisions on assessment ask for one after a material change.
#   message: >-
#     the security assessment of {done} is older than the model or function change of {changed}
#   remedy: >-
#     Assess the service as it runs now and update `filings.security_assessment`; where the change was too small
#     to matter, give it the kind `other` in `service.changes`.
#   zh:
#     title: 安全评估早于最近变更
#     description: >-
#       属于第十七条所指服务的，须进行安全评估。所列评估完成之后，模型或者功能又有变更，现行服务并非当时所评估的服务。尚未发生的变更不计入。
#     basis: >-
#       第十七条规定评估依国家有关规定进行，未写明何时重新评估；2018年的安全评估规定要求在重大变更后评估。
#     message: >-
#       安全评估完成于 {done}，早于 {changed} 的模型或者功能变更
#     remedy: >-
#       就现行服务重新评估，并更新 `filings.security_assessment`；变更轻微、不影响评估结论的，在 `service.changes` 中将其类别填为 `other`。
package rules.measures.filings.security_assessment_stale

import data.lib.scope

violations contains {
	"path": ["filings", "security_assessment", "done"],
	"details": {"done": _done, "changed": _changed},
} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	_done < _changed
}

_done := input.manifest.filings.security_assessment.done

_changed := max({change.on |
	some change in input.manifest.service.changes
	change.kind in {"model", "function"}
	change.on <= input.context.as_of
})
