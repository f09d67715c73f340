# METADATA
# title: Responsibility for personal information
# description: Where personal information is involved, answer as its processor and protect it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "9(1)"
#   binds: provider
#   nature: duty
#   facts:
#     - access.accounts
#     - privacy.policy
#     - privacy.clauses.contact
#     - privacy.clauses.purposes
#     - privacy.clauses.retention
#     - privacy.clauses.rights
#     - privacy.items
#     - privacy.impact_assessments
#     - provider.representative
#   when: personal information is processed
#   not_applicable: no personal information is processed
#   look_at: whether the processing is lawful and secure, and whether an impact assessment is called for
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "5-9, 51-59"
#       sure: primary-copy
#     - law: netdata
#       articles: "20-26"
#       sure: primary-copy
#   draft:
#     article: "5"
#     change: same
#     sure: knowledge
#   zh:
#     title: 个人信息处理者责任
#     description: 凡涉及个人信息，提供者即为个人信息处理者，须承担相应责任并加以保护。
#     when: 处理个人信息
#     not_applicable: 不处理个人信息
#     look_at: 处理活动是否合法、安全，是否需要进行个人信息保护影响评估
package duties.measures.art_09_para_1_clause_2

import data.lib.evidence
import data.lib.personal_information

applies := personal_information.processed

default shown := false

shown if {
	evidence.opened(["privacy", "policy"])
	every clause in ["contact", "purposes", "retention", "rights"] {
		evidence.opened(["privacy", "clauses", clause])
	}
	some position, _ in input.manifest.privacy.impact_assessments
	evidence.opened(["privacy", "impact_assessments", position, "evidence"])
	_within_reach
}

_within_reach if input.manifest.provider.established_in == "CN"

# A processor outside the mainland names a body or person inside.
_within_reach if evidence.opened(["provider", "representative", "evidence"])
