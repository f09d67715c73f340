# METADATA
# title: Authority for reports unnamed
# description: |
#   Users may complain or report to the competent departments. A public page is declared, and no section of it is
#   named that tells them so. The right needs no such section; telling users of it is good practice. Only the party
#   that offers the service can write the page, so nothing is said to one that only uses it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [user.right_notice]
#   article: "18"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 18 gives users a right and asks nothing of providers: telling users of it is not required, so declaring
#     that the page does not is not against it.
#   message: no section of the public page is named that tells users that they may report to the authorities
#   remedy: >-
#     Tell users on the page that they may report to the competent departments, and where, and add
#     `publication.sections.report_to_authority`; the Measures do not require it.
#   zh:
#     title: 未列明向主管部门举报的说明
#     description: |
#       使用者有权向主管部门投诉、举报。清单已列明公开页面，但未列明页面何处告知此项权利。
#       行使权利无须页面说明，告知使用者属于良好做法。此类页面只能由提供服务的一方编写，故不向仅使用服务的一方提示。
#     basis: 第十八条赋予使用者权利，对提供者未作要求：并不要求告知使用者，故声明页面未说明并不与该条相悖。
#     message: 未列明公开页面何处告知使用者可向主管部门举报
#     remedy: 在页面上告知使用者可向主管部门投诉、举报及其途径，并填写 `publication.sections.report_to_authority`；本办法对此不作强制要求。
package rules.measures.content.report_to_authority_unnamed

import data.lib.scope

# Where there is no page, or none is declared, another rule asks for the page first.
violations contains {"path": ["publication", "sections", "report_to_authority"], "details": {}} if {
	scope.binds_provider
	input.manifest.publication
	not input.manifest.publication.sections.report_to_authority
}
