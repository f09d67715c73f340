# METADATA
# title: ICP filing or licence missing
# description: >-
#   A service obtains the licences that laws and administrative regulations ask for. A web page, an app or a
#   mini-program that is operated from the mainland has an ICP filing, or an ICP licence where it is run for
#   profit, and neither is listed. Which of them is needed is for people to decide, as is the case of a provider
#   from outside.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-23-para-1]
#   checks: [licence.icp]
#   article: "23(1)"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   basis: >-
#     Article 23(1) refers to licences under other law; ICP filing and licence come from the Internet
#     Information Service Measures.
#   message: >-
#     the service is offered to the mainland public as {forms}, and neither an ICP filing nor an ICP licence is
#     listed
#   remedy: >-
#     Add an entry of the kind `icp-filing` or `icp-licence` to `licences`.
#   zh:
#     title: 未列明ICP备案或许可
#     description: >-
#       服务须取得法律、行政法规要求的许可。在境内运营的网页、应用程序、小程序应有ICP备案，经营性的应有ICP许可，清单均未列明。应当取得何种许可由提供者判断；境外提供者的情形亦同。
#     basis: >-
#       第二十三条第一款指向其他法律、行政法规规定的许可；ICP备案和许可出自互联网信息服务管理办法。
#     message: >-
#       服务以 {forms} 形式向境内公众提供，但未列明ICP备案或者ICP许可
#     remedy: >-
#       在 `licences` 中增加类别为 `icp-filing` 或者 `icp-licence` 的一项。
package rules.measures.licences.icp_missing

import data.lib.scope

violations contains {"path": ["licences"], "details": {"forms": sort(_forms)}} if {
	scope.binds_provider
	count(_forms) > 0
	not _from_outside
	not _listed
}

_forms contains form if {
	some form in input.manifest.service.offered_as
	form in {"app", "web", "mini-program"}
}

_from_outside if input.manifest.provider.established_in != "CN"

_listed if {
	some licence in input.manifest.licences
	licence.kind in {"icp-filing", "icp-licence"}
}
