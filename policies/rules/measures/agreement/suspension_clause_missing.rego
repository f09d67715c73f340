# METADATA
# title: Steps without a clause
# description: |
#   On finding that a user employs the service for unlawful acts, a provider acts under law and under its contract
#   with the user. Steps are declared and an agreement is named, and no clause of it is named that they could rest on.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-2]
#   checks: [abuse.contract]
#   article: "14(2)"
#   severity: warning
#   shows: missing_record
#   sure: reasoned
#   basis: >-
#     Article 14(2) lets a provider act under law and contract; a step that the law itself calls for needs no clause.
#   message: "steps against users are declared ({steps}), and no clause of the agreement is named as their basis"
#   remedy: >-
#     Set out in the agreement when users are warned, restricted, suspended or terminated, and add
#     `agreement.clauses.illegal_use`, the place where it stands.
#   zh:
#     title: 处置措施缺少协议条款
#     description: |
#       得知使用者借服务实施违法行为的，提供者依照法律和协议处置。清单已声明处置措施并列明协议，但未列明可作为依据的协议条款。
#     basis: 第十四条第二款所称处置须依法依约；依法律本身即可采取的措施，无需协议条款。
#     message: "已声明对使用者的处置措施（{steps}），但未列明作为依据的协议条款"
#     remedy: 在协议中约定何时警示、限制、暂停、终止，并填写 `agreement.clauses.illegal_use`，即其所在位置。
package rules.measures.agreement.suspension_clause_missing

import data.lib.scope

# A clause that is declared `false` is not named either: the law alone may carry a step, so both are the same gap.
violations contains {
	"path": ["agreement", "clauses", "illegal_use"],
	"details": {"steps": input.manifest.illegal_use.steps},
} if {
	scope.binds_provider
	count(input.manifest.illegal_use.steps) > 0
	input.manifest.agreement.document
	not input.manifest.agreement.clauses.illegal_use
}
