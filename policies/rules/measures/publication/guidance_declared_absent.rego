# METADATA
# title: No guidance, as declared
# description: |
#   A provider guides users to understand the technology rationally and to use it lawfully. The manifest itself
#   says that users are not guided.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-2]
#   checks: [publication.guidance]
#   article: "10"
#   severity: warning
#   shows: declared_breach
#   message: the manifest declares that users are not guided to understand the technology and to use it lawfully
#   remedy: >-
#     Tell users what the technology can and cannot do and how to use it lawfully, and replace `guidance: false` with
#     `document`, `address` or `in_product`.
#   zh:
#     title: 声明未指导使用者
#     description: |
#       提供者应当帮助使用者正确看待该项技术并合法使用。清单自身声明未作此类指导。
#     message: 清单声明未指导使用者正确看待技术、合法使用服务
#     remedy: >-
#       向使用者说明技术的能力与局限以及如何依法使用，并以 `document`、`address` 或者 `in_product` 取代 `guidance: false`。
package rules.measures.publication.guidance_declared_absent

import data.lib.scope

violations contains {"path": ["guidance"], "details": {}} if {
	scope.binds_provider
	input.manifest.guidance == false
}
