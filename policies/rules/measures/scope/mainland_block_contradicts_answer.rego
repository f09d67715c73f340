# METADATA
# title: Mainland block contradicts the answer
# description: |
#   The answer says that the service is offered to the public in the mainland, and every channel is declared
#   as blocked there. Until one of the two is corrected the answer stands and the duties with it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`audience.public` is `true`, and the mainland is blocked on every channel"
#   remedy: "Correct `audience.mainland_block.extent`, or `audience.public` if the mainland is not served."
#   zh:
#     title: 境内限制与声明矛盾
#     description: |
#       声明称服务向境内公众提供，同时又声明全部渠道均限制境内使用。更正之前，以前一声明为准，各项义务照常适用。
#     message: "`audience.public` 为 `true`，而全部渠道均限制境内使用"
#     remedy: "更正 `audience.mainland_block.extent`；并未向境内提供的，更正 `audience.public`。"
package rules.measures.scope.mainland_block_contradicts_answer

import data.lib.contradiction

violations contains {"path": ["audience", "mainland_block", "extent"], "details": {}} if {
	contradiction.mainland_block_contradicts_answer
}
