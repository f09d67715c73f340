# METADATA
# title: No publication, as declared
# description: |
#   A provider states, and makes public, for whom its service is meant, on what occasions and for what uses. The
#   manifest itself says that nothing of the kind is published.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-1]
#   checks: [publication.fit]
#   article: "10"
#   severity: error
#   shows: declared_breach
#   message: "the manifest declares that it is not published for whom, what occasions and what uses the service is meant"
#   remedy: >-
#     Publish for whom, on what occasions and for what uses the service is meant, and replace `publication: false`
#     with `address` and `sections`.
#   zh:
#     title: 声明未作公示
#     description: |
#       提供者应当向公众讲明服务供哪些人、在哪些场合、作何用途。清单自身声明未作此类公示。
#     message: 清单声明未公示服务供哪些人、在哪些场合、作何用途
#     remedy: "公示服务供哪些人、在哪些场合、作何用途，并以 `address` 与 `sections` 取代 `publication: false`。"
package rules.measures.publication.publication_declared_absent

import data.lib.scope

violations contains {"path": ["publication"], "details": {}} if {
	scope.binds_provider
	input.manifest.publication == false
}
