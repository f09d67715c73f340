# METADATA
# title: Continuity plan missing
# description: |
#   While the service runs, a provider keeps it safe, stable and continuous, so that users can use it as usual. A
#   plan for incidents and recovery is where that is usually written down, and none is named. Whether the service
#   is in fact available is not judged, and a service that has ended needs no plan.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-13]
#   checks: [continuity.plan]
#   article: "13"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 13 asks for a service that is safe, stable and continuous and for no plan, so declaring that there is
#     none is not against it; plans for network-security incidents come from {csl:27} of the Cybersecurity Law,
#     backup and recovery from TC260-003.
#   message: no plan for incidents and recovery is named
#   remedy: >-
#     Write down what happens in an incident and how the service is restored, and add `continuity.plan`, the file that
#     says so; where the service has ended, declare `service.phase` as `ended`.
#   zh:
#     title: 未列明应急与恢复预案
#     description: |
#       服务运行期间，提供者须保持其安全、稳定、持续，使用者能够正常使用。应急与恢复预案是通常的书面依据，清单未列明。
#       服务实际是否可用，本规则不作判断；服务已终止的，无须预案。
#     basis: >-
#       第十三条要求服务安全、稳定、持续，并未要求预案，故声明没有并不与该条相悖；网络安全事件应急预案出自《网络安全法》{csl:27}，
#       备份与恢复出自 TC260-003。
#     message: 未列明应急与恢复预案
#     remedy: 以书面形式规定突发事件的处置和服务的恢复，并填写 `continuity.plan`，即载明预案的文件；服务已终止的，将 `service.phase` 填为 `ended`。
package rules.measures.continuity.continuity_plan_missing

import data.lib.scope

# A plan that is declared `false` is not named either: the article asks for none, so both are the same gap.
violations contains {"path": ["continuity", "plan"], "details": {}} if {
	scope.binds_provider
	not input.manifest.service.phase == "ended"
	not input.manifest.continuity.plan
}
