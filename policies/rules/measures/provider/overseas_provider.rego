# METADATA
# title: Provider outside the mainland
# description: |
#   The Measures reach a service that comes from outside the territory and is offered to the public in it. If
#   it does not comply, the cyberspace authority has technical and other measures taken against it. Rules on
#   foreign investment and on licences come on top.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [overseas.notice]
#   article: "20"
#   severity: note
#   shows: declared_fact
#   message: "a provider established in {place} serves the public in the mainland, where the Measures reach it"
#   remedy: "Name who represents it in the mainland, if anybody, in `provider.representative`; see to licences and investment rules."
#   zh:
#     title: 提供者位于境外
#     description: |
#       自境外向境内公众提供服务的，同样适用本办法；不合规的，
#       网信部门将安排有关机构以技术手段等方式进行处置。
#       外商投资与行政许可方面的规定一并适用。
#     message: "提供者位于 {place}，向境内公众提供服务，同样适用本办法"
#     remedy: "在境内指定有机构或者代表的，填写 `provider.representative`；同时关注行政许可与外商投资要求。"
package rules.measures.provider.overseas_provider

import data.lib.audience
import data.lib.scope

violations contains {"path": ["provider", "established_in"], "details": {"place": place}} if {
	scope.binds_provider
	audience.declared_public
	place := input.manifest.provider.established_in
	place != "CN"
}
