# METADATA
# title: Model in code that is not declared
# description: |
#   The code below the manifest calls or carries a model, and no model that is declared goes by a name of its
#   vendor. The search reads files and runs nothing: code that is never used looks the same.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: inconsistent
#   message: "the code uses {vendor} ({seen}, {sure}), and no model of it is declared under `models`"
#   remedy: Add the model to `models` with its `origin` and `supplier`, or take the unused code out.
#   zh:
#     title: 代码中的模型未声明
#     description: |
#       清单所在目录的代码调用或者包含某一模型，而所声明的模型中没有该供应方的名称。检索只读文件、不运行代码，
#       从未使用的代码看来并无不同。
#     message: "代码使用了 {vendor}（{seen}，{sure}），而 `models` 中未声明其模型"
#     remedy: 将该模型连同 `origin`（来源）、`supplier`（供应方）填入 `models`；代码已不使用的，予以删除。
package rules.measures.discovery.discovered_model_undeclared

import data.lib.discovery
import data.lib.scope

violations contains {
	"path": ["models"],
	"details": {"vendor": hit.called, "seen": hit.file, "sure": hit.sure},
	"evidence": discovery.seen(hit),
} if {
	scope.binds_provider
	some hits in _undeclared
	hit := discovery.first(hits)
}

_undeclared[hit.vendor] contains hit if {
	some hit in discovery.firm
	discovery.says_whose(hit)
	not discovery.declared(hit)

	# That a model from abroad serves the mainland public is told by a rule of its own.
	not _told_elsewhere(hit)
}

_told_elsewhere(hit) if {
	hit.origin == "foreign"
	hit.supply == "api"
}
