# METADATA
# title: No contact for inspections
# description: |
#   When a competent department inspects, a provider cooperates and gives the explanations and the support that
#   are needed. A person or office that answers the inspector makes that possible. The article does not ask for one.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-19-para-1]
#   checks: [inspection.contact]
#   article: "19(1)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: Article 19(1) asks for cooperation; a named contact is a good habit and not in the text.
#   message: no contact for an inspection is named
#   remedy: Add `inspection.contact`, the office or person who answers an inspector.
#   zh:
#     title: 缺少检查联系人
#     description: |
#       主管部门检查时，提供者应当配合，作出说明并给予协助。列明联系人便于落实，但条文并未要求。
#     basis: 第十九条第一款要求配合检查；指定联系人属良好做法，条文未作规定。
#     message: 未列明接受检查的联系人
#     remedy: 填写 `inspection.contact`，即答复检查机关的部门或者人员。
package rules.measures.inspection.inspection_contact_missing

import data.lib.scope

violations contains {"path": ["inspection", "contact"], "details": {}} if {
	scope.binds_provider
	not input.manifest.inspection.contact
}
