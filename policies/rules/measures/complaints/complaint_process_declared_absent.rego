# METADATA
# title: No process for complaints, as declared
# description: |
#   A provider publishes how complaints and reports are handled. The manifest itself says that no process is
#   written, and what is not written cannot be published.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.process]
#   article: "15"
#   severity: error
#   shows: declared_breach
#   message: the manifest declares that there is no process for handling complaints
#   remedy: >-
#     Write and publish the process, and replace `complaints.process: false` with its `address` and `evidence`.
#   zh:
#     title: 声明无投诉举报处理流程
#     description: |
#       提供者须对外公示投诉、举报如何办理。清单自身声明没有书面流程，无从公布。
#     message: 清单声明没有投诉举报的处理流程
#     remedy: "制定并公布处理流程，以其 `address` 与 `evidence` 取代 `complaints.process: false`。"
package rules.measures.complaints.complaint_process_declared_absent

import data.lib.scope

violations contains {"path": ["complaints", "process"], "details": {}} if {
	scope.binds_provider
	input.manifest.complaints.process == false
}
