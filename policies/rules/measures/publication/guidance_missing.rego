# METADATA
# title: Guidance for users missing
# description: |
#   A provider guides users to understand the technology rationally and to use it lawfully. A page, a document or
#   a notice in the product itself can do that; none is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-2]
#   checks: [publication.guidance]
#   article: "10"
#   severity: warning
#   shows: missing_record
#   message: no guidance for users on understanding the technology and using it lawfully is named
#   remedy: >-
#     Add `guidance` with `document`, `address` or `in_product`, whichever shows how users are guided; write
#     `guidance: false` if they are not.
#   zh:
#     title: 缺少对使用者的指导
#     description: |
#       提供者应当帮助使用者正确看待该项技术并合法使用，可以通过页面、文件或者产品内提示进行。清单未声明其中任何一种。
#     message: 未列明帮助使用者正确看待技术、合法使用服务的指导
#     remedy: >-
#       填写 `guidance` 的 `document`、`address` 或者 `in_product`，说明如何指导使用者；确无指导的，填写 `guidance: false`。
package rules.measures.publication.guidance_missing

import data.lib.scope

violations contains {"path": ["guidance"], "details": {}} if {
	scope.binds_provider
	not input.manifest.guidance == false
	not _named
}

_named if input.manifest.guidance.document

_named if input.manifest.guidance.address

_named if input.manifest.guidance.in_product
