# METADATA
# title: No contact for incidents
# description: |
#   While the service runs, a provider keeps it safe, stable and continuous, so that users can use it as usual. Who
#   is called when it fails is not declared. A service that has ended needs nobody to call.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-13]
#   checks: [continuity.contact]
#   article: "13"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 13 asks for a service that is safe, stable and continuous and for no contact; to name one is good
#     practice.
#   message: it is not declared who is called when the service fails
#   remedy: >-
#     Add `continuity.contact`, the name or office that is called in an incident; where the service has ended, declare
#     `service.phase` as `ended`.
#   zh:
#     title: 未列明应急联系人
#     description: |
#       服务运行期间，提供者须保持其安全、稳定、持续，使用者能够正常使用。清单未声明服务发生故障时联系何人。
#       服务已终止的，无须联系人。
#     basis: 第十三条要求服务安全、稳定、持续，并未要求联系人；指定联系人属于良好做法。
#     message: 未声明服务发生故障时联系何人
#     remedy: 填写 `continuity.contact`，即突发事件时联系的人员或者部门；服务已终止的，将 `service.phase` 填为 `ended`。
package rules.measures.continuity.continuity_contact_missing

import data.lib.scope

violations contains {"path": ["continuity", "contact"], "details": {}} if {
	scope.binds_provider
	not input.manifest.service.phase == "ended"
	not input.manifest.continuity.contact
}
