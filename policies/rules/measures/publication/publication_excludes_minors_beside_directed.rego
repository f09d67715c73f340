# METADATA
# title: Minors excluded and addressed
# description: |
#   What a provider publishes on whom its service is meant for has to fit the service. The publication says that
#   it is not for minors, and the audience declares that it is made for them. A service that is not meant for
#   minors and lets them in all the same is another matter: both can be so, and this rule leaves it alone.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-1]
#   checks: [publication.drift]
#   article: "10"
#   severity: warning
#   shows: inconsistent
#   message: "the publication says that the service is not for minors, and `audience.minors` is `directed`"
#   remedy: Correct `publication.excludes_minors` or `audience.minors`, and the published page if it is the page that errs.
#   zh:
#     title: 公示与未成年人受众矛盾
#     description: |
#       提供者公示的服务人群应当与服务实际相符。公示称服务不适用于未成年人，而受众一项声明专门面向未成年人。
#       服务并非面向未成年人、但允许其使用的，两者可以并存，本规则不予报告。
#     message: 公示称不适用于未成年人，而 `audience.minors` 为 `directed`
#     remedy: 更正 `publication.excludes_minors` 或者 `audience.minors`；公示页面有误的，一并更正页面。
package rules.measures.publication.publication_excludes_minors_beside_directed

import data.lib.scope

violations contains {"path": ["publication", "excludes_minors"], "details": {}} if {
	scope.binds_provider
	input.manifest.publication.excludes_minors == true
	input.manifest.audience.minors == "directed"
}
