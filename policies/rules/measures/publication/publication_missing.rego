# METADATA
# title: Publication missing
# description: |
#   A provider states, and makes public, for whom its service is meant, on what occasions and for what uses. The
#   manifest declares no such publication. One that is declared without a public address is reported by
#   `publication-without-address`.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-1]
#   checks: [publication.fit]
#   article: "10"
#   severity: error
#   shows: missing_record
#   message: no publication on whom, what occasions and what uses the service is for is declared
#   remedy: >-
#     Publish for whom, on what occasions and for what uses the service is meant, and add `publication` with
#     `address` and `sections`; write `publication: false` if there is no such page.
#   zh:
#     title: 缺少公示说明
#     description: |
#       提供者应当向公众讲明服务供哪些人、在哪些场合、作何用途。清单未声明此类公示。
#       已声明公示但未填写公开地址的，由 `publication-without-address` 报告。
#     message: 未声明有关服务人群、场合和用途的公示
#     remedy: >-
#       公示服务供哪些人、在哪些场合、作何用途，并填写 `publication` 的 `address` 与 `sections`；确无此类页面的，填写 `publication: false`。
package rules.measures.publication.publication_missing

import data.lib.scope

violations contains {"path": ["publication"], "details": {}} if {
	scope.binds_provider
	not input.manifest.publication
	not input.manifest.publication == false
}
