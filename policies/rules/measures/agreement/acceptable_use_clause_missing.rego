# METADATA
# title: No clause on acceptable use
# description: |
#   Article 4 binds those who use a generative AI service as well as those who provide it. An agreement that says
#   what users must not do tells them of their own share. An agreement is named, and no such clause is named in it.
#   Only the party that offers the service can write it, so nothing is asked of one that only uses it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-chapeau]
#   checks: [agreement.acceptable_use]
#   article: "4"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4 binds users by itself and asks for no clause, so declaring that there is none is not against it; the
#     agreement is the usual place to tell them.
#   message: no clause of the agreement is named that tells users what they must not do
#   remedy: >-
#     State in the agreement what users must not generate or do, and add `agreement.clauses.acceptable_use`, the place
#     where it stands.
#   zh:
#     title: 协议未列明使用规范条款
#     description: |
#       第四条既约束提供者，也约束使用者。协议写明使用者不得从事的行为，使用者方能知悉其应守的规则。
#       清单已列明协议，但未列明此类条款。此类条款只能由提供服务的一方拟定，故对仅使用服务的一方不作要求。
#     basis: 第四条直接约束使用者，并未要求协议设置此类条款，故声明没有并不与该条相悖；协议是通常的告知方式。
#     message: 未列明协议中告知使用者禁止行为的条款
#     remedy: 在协议中写明使用者不得生成的内容和不得从事的行为，并填写 `agreement.clauses.acceptable_use`，即其所在位置。
package rules.measures.agreement.acceptable_use_clause_missing

import data.lib.scope

# A clause that is declared `false` is not named either: the article asks for none, so both are the same gap.
violations contains {"path": ["agreement", "clauses", "acceptable_use"], "details": {}} if {
	scope.binds_provider
	input.manifest.agreement.document
	not input.manifest.agreement.clauses.acceptable_use
}
