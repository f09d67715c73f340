# METADATA
# title: Block of the mainland without a trace
# description: |
#   A block of the mainland by network or at sign-up is declared, no evidence of it was opened, and a search of
#   the code below the manifest saw nothing of the kind. It may stand elsewhere, such as in front of the service.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: warning
#   shows: missing_record
#   message: "`audience.mainland_block` is declared, and neither evidence nor code shows it (possibly done elsewhere)"
#   remedy: Point `audience.mainland_block.evidence` at the configuration or test that shows the block.
#   zh:
#     title: 境内访问限制无迹可寻
#     description: |
#       声明以网络或者注册环节限制境内使用，但未打开任何证据，检索清单所在目录的代码亦未见相关内容。限制可能设于别处，
#       例如服务前端的网络设施。
#     message: "声明了 `audience.mainland_block`，但证据和代码均未显示（可能设于别处）"
#     remedy: 在 `audience.mainland_block.evidence` 中指向可以显示该限制的配置或者测试。
package rules.measures.discovery.mainland_block_without_trace

import data.lib.evidence

violations contains {"path": ["audience", "mainland_block"], "details": {}} if {
	input.manifest.audience.mainland_block.extent in {"full", "partial"}
	some how in input.manifest.audience.mainland_block.by
	how in {"network", "sign-up"}

	# Nothing follows from a search that was not made, or that left files out.
	input.discovery.complete
	count([trace | some trace in input.discovery.traces; trace.kind == "region-block"]) == 0
	not evidence.opened(["audience", "mainland_block", "evidence"])
}
