# METADATA
# title: No process for complaints
# description: |
#   A provider publishes how complaints and reports are handled. Neither the address at which the process is public
#   nor a file that describes it is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.process]
#   article: "15"
#   severity: error
#   shows: missing_record
#   message: no process for handling complaints is declared
#   remedy: >-
#     Add `complaints.process` with `address`, where it is public, and `evidence`, the file that describes it; where
#     there is none, declare `complaints.process` as `false`.
#   zh:
#     title: 未列明投诉举报处理流程
#     description: |
#       提供者须对外公示投诉、举报如何办理。清单既未列明流程的公开地址，也未列明记载流程的文件。
#     message: 未声明投诉举报的处理流程
#     remedy: >-
#       在 `complaints.process` 下填写 `address`（公开地址）和 `evidence`（记载流程的文件）；
#       确无流程的，将 `complaints.process` 填为 `false`。
package rules.measures.complaints.complaint_process_missing

import data.lib.scope

violations contains {"path": ["complaints", "process"], "details": {}} if {
	scope.binds_provider
	not input.manifest.complaints == false
	not input.manifest.complaints.process == false
	not input.manifest.complaints.process.address
	not input.manifest.complaints.process.evidence
}
