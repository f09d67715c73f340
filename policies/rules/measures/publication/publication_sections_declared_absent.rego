# METADATA
# title: Publication silent, as declared
# description: |
#   A provider states, and makes public, three things: for whom its service is meant, on what occasions and for
#   what uses. The manifest itself says that the publication leaves one of them out.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-1]
#   checks: [publication.fit]
#   article: "10"
#   severity: error
#   shows: declared_breach
#   message: "the manifest declares that the publication does not state `publication.sections.{section}`"
#   remedy: State it on the page, and replace the `false` under `publication.sections` with the place where it stands.
#   zh:
#     title: 声明公示缺项
#     description: |
#       提供者应当向公众讲明三件事：服务供哪些人、在哪些场合、作何用途。清单自身声明公示未说明其中一项。
#     message: "清单声明公示未说明 `publication.sections.{section}`"
#     remedy: 在页面中说明该项内容，并以其所在位置取代 `publication.sections` 下的 `false`。
package rules.measures.publication.publication_sections_declared_absent

import data.lib.scope

violations contains {"path": ["publication", "sections", section], "details": {"section": section}} if {
	scope.binds_provider
	some section in ["audience", "occasions", "purposes"]
	input.manifest.publication.sections[section] == false
}
