# METADATA
# title: Rights and duties not located
# description: |
#   The service agreement with registered users sets out the rights and the duties of both sides. An agreement
#   is named, and for one or more of the four it is not declared where it says so. Whether the terms are fair
#   and valid is for a person to judge.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-2]
#   checks: [agreement.sections]
#   article: "9(2)"
#   severity: warning
#   shows: missing_record
#   message: "it is not declared where the agreement states {missing}"
#   remedy: >-
#     Add under `agreement.clauses` where the agreement says it: `user_rights`, `user_duties`, `provider_rights` and
#     `provider_duties`; `false` states that it does not.
#   zh:
#     title: 未列明双方权利义务条款
#     description: |
#       服务协议须写明提供者与注册使用者各自的权利和义务。清单已列明协议，但其中一项或者多项未声明位于何处。条款是否公平、有效，由人工判断。
#     message: "未声明协议在何处约定：{missing}"
#     remedy: >-
#       在 `agreement.clauses` 下填写 `user_rights`、`user_duties`、`provider_rights`、`provider_duties`
#       在协议中的位置；协议未作约定的，填写 `false`。
package rules.measures.agreement.agreement_clauses_missing

import data.lib.scope

violations contains {"path": ["agreement", "clauses"], "details": {"missing": _missing}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	input.manifest.agreement.document
	count(_missing) > 0
}

_missing := [concat(".", ["agreement.clauses", clause]) |
	some clause in ["user_rights", "user_duties", "provider_rights", "provider_duties"]
	object.get(input.manifest, ["agreement", "clauses", clause], null) == null
]
