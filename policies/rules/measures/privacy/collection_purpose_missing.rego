# METADATA
# title: Collected without a declared purpose
# description: |
#   A provider collects no personal information that the service does not need. Need is measured by the
#   purpose, and none is declared for this information.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-11-para-1-clause-2]
#   checks: [privacy.items]
#   article: "11(1)"
#   severity: warning
#   shows: missing_record
#   message: "no purpose is declared for {name}, which is collected"
#   remedy: Add the `purpose` for which the service needs it; stop collecting it where there is none.
#   zh:
#     title: 未声明收集目的
#     description: |
#       提供者不收集服务所不需要的个人信息。是否需要以目的衡量，而清单未声明该项信息的收集目的。
#     message: "收集 {name}，但未声明收集目的"
#     remedy: 填写服务需要该项信息的 `purpose`（目的）；没有目的的，停止收集。
package rules.measures.privacy.collection_purpose_missing

import data.lib.scope

violations contains {"path": ["privacy", "items", position], "details": {"name": item.name}} if {
	scope.binds_provider
	some position, item in input.manifest.privacy.items
	not item.purpose
}
