# METADATA
# title: Agreement silent on complaints
# description: |
#   A provider publishes how complaints are handled and within what time, for the public and not for users alone.
#   The agreement is one place where users look for it. An agreement is named, and no such clause is named in it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: []
#   article: "15"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: Article 15 asks that process and time limit be published; it does not ask that the agreement repeat them.
#   message: no clause of the agreement is named that says where and how to complain
#   remedy: >-
#     Consider pointing to the complaints page in the agreement, and add `agreement.clauses.complaints`, the place
#     where it stands.
#   zh:
#     title: 协议未列明投诉条款
#     description: |
#       提供者须向公众（不限于使用者）公示投诉如何办理、多久答复。协议是使用者查找的途径之一。清单已列明协议，但未列明此类条款。
#     basis: 第十五条要求对外公示办理流程和答复期限，并未要求在协议中重复载明。
#     message: 未列明协议中告知投诉举报途径的条款
#     remedy: 可在协议中指明投诉举报页面，并填写 `agreement.clauses.complaints`，即其所在位置。
package rules.measures.agreement.complaints_clause_missing

import data.lib.scope

# A clause that is declared `false` is not named either: the article does not ask for one.
violations contains {"path": ["agreement", "clauses", "complaints"], "details": {}} if {
	scope.binds_provider
	input.manifest.agreement.document
	not input.manifest.complaints == false
	not input.manifest.agreement.clauses.complaints
}
