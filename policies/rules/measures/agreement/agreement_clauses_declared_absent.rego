# METADATA
# title: Agreement silent, as declared
# description: |
#   The service agreement with registered users sets out the rights and the duties of both sides. The manifest
#   itself says that the agreement leaves one of the four out.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-2]
#   checks: [agreement.sections]
#   article: "9(2)"
#   severity: warning
#   shows: declared_breach
#   message: "the manifest declares that the agreement does not state `agreement.clauses.{clause}`"
#   remedy: >-
#     State it in the agreement, and replace the `false` at `agreement.clauses.{clause}` with the place where it
#     stands.
#   zh:
#     title: 声明协议缺少权利义务条款
#     description: |
#       服务协议须写明提供者与注册使用者各自的权利和义务。清单自身声明协议未约定其中一项。
#     message: "清单声明协议未约定 `agreement.clauses.{clause}`"
#     remedy: "在协议中约定该项内容，并以其所在位置取代 `agreement.clauses.{clause}` 处的 `false`。"
package rules.measures.agreement.agreement_clauses_declared_absent

import data.lib.scope

violations contains {"path": ["agreement", "clauses", clause], "details": {"clause": clause}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	some clause in ["user_rights", "user_duties", "provider_rights", "provider_duties"]
	input.manifest.agreement.clauses[clause] == false
}
