# METADATA
# title: Kind of content in code that is not declared
# description: |
#   A model in the code generates one kind of content and nothing else, and `service.generates` does not name that
#   kind. Labels and other duties follow the kinds of content. A model of several kinds says nothing here.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: inconsistent
#   message: "the code uses what generates {kind} ({text} in {seen}, {sure}), and `service.generates` does not name it"
#   remedy: Add the kind to `service.generates` and declare its labels, or take the unused code out.
#   zh:
#     title: 代码中的生成内容类别未声明
#     description: |
#       代码中的某一模型仅生成一类内容，而 `service.generates` 未列明该类别。标识等义务依内容类别而定。可生成多类内容的模型
#       在此不作判断。
#     message: "代码使用生成 {kind} 的模型（{seen} 中的 {text}，{sure}），而 `service.generates` 未列明"
#     remedy: 将该类别填入 `service.generates` 并声明其标识；代码已不使用的，予以删除。
package rules.measures.discovery.discovered_modality_undeclared

import data.lib.discovery
import data.lib.scope

violations contains {
	"path": ["service", "generates"],
	"details": {"kind": kind, "text": hit.text, "seen": hit.file, "sure": hit.sure},
	"evidence": discovery.seen(hit),
} if {
	scope.binds_provider
	some kind, hits in _undeclared
	hit := discovery.first(hits)
}

_undeclared[kind] contains hit if {
	some hit in discovery.firm
	count(hit.modalities) == 1
	some kind in hit.modalities
	is_array(input.manifest.service.generates)
	not kind in input.manifest.service.generates
}
