# METADATA
# title: No complaints mechanism, as declared
# description: |
#   A provider keeps a mechanism for complaints and reports with a convenient way in, publishes how and within what
#   time they are handled, and reports the result back. The manifest itself says that there is no such mechanism.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-15]
#   checks: [complaints.entry, complaints.process, complaints.deadline]
#   article: "15"
#   severity: error
#   shows: declared_breach
#   message: the manifest declares that there is no mechanism for complaints and reports
#   remedy: >-
#     Set up a mechanism for complaints, and replace `complaints: false` with its `channels`, `process`,
#     `decide_within` and `feedback`.
#   zh:
#     title: 声明无投诉举报机制
#     description: |
#       提供者须有投诉、举报机制：入口便于查找，对外公示办理流程和答复期限，按期办理并告知结果。清单自身声明没有此类机制。
#     message: 清单声明没有投诉举报机制
#     remedy: "建立投诉举报机制，以 `channels`、`process`、`decide_within`、`feedback` 取代 `complaints: false`。"
package rules.measures.complaints.complaints_declared_absent

import data.lib.scope

violations contains {"path": ["complaints"], "details": {}} if {
	scope.binds_provider
	input.manifest.complaints == false
}
