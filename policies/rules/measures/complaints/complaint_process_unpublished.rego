# METADATA
# title: Complaint process without address
# description: |
#   A provider publishes how complaints and reports are handled. A file of the repository shows that there is a
#   process, not that the public can read it; an address does. The address is recorded and never opened.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.process]
#   article: "15"
#   severity: error
#   shows: missing_record
#   message: no public address of the process for handling complaints is named
#   remedy: Add `complaints.process.address`, the address at which everybody can read the process.
#   zh:
#     title: 投诉处理流程缺少公开地址
#     description: |
#       提供者须对外公示投诉、举报如何办理。仓库中的文件可以说明流程存在，但不能证明公众可以读到，公开地址可以。该地址仅作记录，不会被访问。
#     message: 未列明投诉举报处理流程的公开地址
#     remedy: 填写 `complaints.process.address`，即任何人均可阅读该流程的地址。
package rules.measures.complaints.complaint_process_unpublished

import data.lib.scope

violations contains {"path": ["complaints", "process", "address"], "details": {}} if {
	scope.binds_provider
	input.manifest.complaints.process.evidence
	not input.manifest.complaints.process.address
}
