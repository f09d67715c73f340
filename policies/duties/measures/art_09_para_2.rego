# METADATA
# title: Service agreement with registered users
# description: Conclude a service agreement with registered users that sets out both sides' rights and duties.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "9(2)"
#   binds: provider
#   nature: duty
#   facts:
#     - access.accounts
#     - agreement.document
#     - agreement.acceptance
#     - agreement.clauses.user_rights
#     - agreement.clauses.user_duties
#     - agreement.clauses.provider_rights
#     - agreement.clauses.provider_duties
#   when: users register for the service
#   not_applicable: users do not register
#   look_at: whether the terms are fair and valid; no agreement shifts the provider's own responsibility away
#   sure: primary-copy
#   related:
#     - law: label
#       articles: "8, 9"
#       sure: secondary
#     - law: civil-code
#       articles: "496-498"
#       sure: knowledge
#     - law: deep
#       articles: "8"
#       sure: knowledge
#   draft:
#     change: added
#     sure: seed
#   zh:
#     title: 与注册使用者签订服务协议
#     description: 与注册的使用者订立服务协议，写明各自的权利和义务。
#     when: 使用者注册使用服务
#     not_applicable: 使用者无需注册
#     look_at: 条款是否公平、有效；协议不能转移提供者自身的责任
package duties.measures.art_09_para_2

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.access.accounts == true

applies := "no" if input.manifest.access.accounts == false

default shown := false

shown if {
	evidence.opened(["agreement", "document"])
	evidence.opened(["agreement", "acceptance"])
	_in_effect
	every clause in ["user_rights", "user_duties", "provider_rights", "provider_duties"] {
		evidence.opened(["agreement", "clauses", clause])
	}
}

# A text that applies only from a later day is no agreement yet.
_in_effect if not input.manifest.agreement.effective

_in_effect if input.manifest.agreement.effective <= input.context.as_of
