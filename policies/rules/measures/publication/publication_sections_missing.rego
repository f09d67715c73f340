# METADATA
# title: Publication incomplete
# description: |
#   A provider states, and makes public, three things: for whom its service is meant, on what occasions and for
#   what uses. A publication is declared, and for one or more of the three it is not declared where it stands.
#   Whether what stands there fits the real use is for a person to judge.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-1]
#   checks: [publication.fit]
#   article: "10"
#   severity: error
#   shows: missing_record
#   message: "it is not declared where the publication states {missing}"
#   remedy: >-
#     Add under `publication.sections` where the page says it: `audience`, `occasions` and `purposes`; `false` states
#     that it does not.
#   zh:
#     title: 公示内容不全
#     description: |
#       提供者应当向公众讲明三件事：服务供哪些人、在哪些场合、作何用途。清单已声明公示，但其中一项或者多项未声明位于何处。
#       所载内容是否符合实际使用情况，由人工判断。
#     message: "未声明公示在何处说明：{missing}"
#     remedy: >-
#       在 `publication.sections` 下填写 `audience`、`occasions`、`purposes` 在页面中的位置；页面未作说明的，填写 `false`。
package rules.measures.publication.publication_sections_missing

import data.lib.scope

violations contains {"path": ["publication", "sections"], "details": {"missing": _missing}} if {
	scope.binds_provider
	is_object(input.manifest.publication)
	count(_missing) > 0
}

_missing := [concat(".", ["publication.sections", name]) |
	some name in ["audience", "occasions", "purposes"]
	object.get(input.manifest, ["publication", "sections", name], null) == null
]
