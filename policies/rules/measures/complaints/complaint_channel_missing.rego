# METADATA
# title: No channel for complaints
# description: |
#   A provider keeps a mechanism for complaints and reports with a convenient way in, open to the public and not to
#   users alone. No entry point with an address, a number or a path inside the product is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.entry]
#   article: "15"
#   severity: error
#   shows: missing_record
#   message: no entry point for complaints is declared with its address, number or path in the product
#   remedy: >-
#     Add `complaints.channels`, each with its `kind` and its `address`: a web address, a number or the path inside the
#     product.
#   zh:
#     title: 未列明投诉举报入口
#     description: |
#       提供者须设立便于查找的投诉、举报入口，面向公众，不限于使用者。清单未列明任何带有网址、号码或者产品内路径的入口。
#     message: 未列明带有网址、号码或者产品内路径的投诉举报入口
#     remedy: 填写 `complaints.channels`，逐项写明 `kind`（类别）和 `address`（网址、号码或者产品内路径）。
package rules.measures.complaints.complaint_channel_missing

import data.lib.scope

violations contains {"path": ["complaints", "channels"], "details": {}} if {
	scope.binds_provider
	not input.manifest.complaints == false
	not _reachable
}

_reachable if {
	some channel in input.manifest.complaints.channels
	channel.address
}
