# METADATA
# title: Separate sector rules not declared
# description: |
#   For news publishing, film and television, literature and art and the like, separate State rules come
#   first, as far as they reach. Which they are is for the provider to find. To have looked and found none is
#   an answer, and so is a list of names.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.sector_special]
#   article: "2(2)"
#   severity: note
#   shows: declared_fact
#   message: "separate State rules may come first for {sectors}, and none is declared"
#   remedy: "Name the rules in `service.sector_rules`, or write `false` if none was found."
#   zh:
#     title: 未声明行业另行规定
#     description: |
#       在新闻出版、影视制作、文艺创作等领域，国家另有规定的，在其规定范围内优先适用；
#       有无此类规定须由提供者查明。列出规定名称，或者写明经查未发现，均为答案。
#     message: "{sectors} 领域可能另有国家规定优先适用，但未作声明"
#     remedy: "在 `service.sector_rules` 中列明规定名称；经查未发现的，写 `false`。"
package rules.measures.scope.sector_rules_undeclared

import data.lib.scope

violations contains {"path": ["service", "sectors"], "details": {"sectors": sort(scope.special_sectors)}} if {
	"sector-rules-undeclared" in scope.reasons
}
