# METADATA
# title: Model from abroad behind a service to the mainland
# description: |
#   The code below the manifest calls a model service outside the mainland, the service is for the public in the
#   mainland, and no such model is declared. The Measures do not forbid it. What users enter then leaves the
#   mainland, and filing practice wants a base model that was filed itself.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: inconsistent
#   sure: practice
#   basis: Article 7(1) asks for a lawful source; that a base model be filed is practice and TC260-003.
#   message: "the code calls {vendor} ({seen}, {sure}), a service outside the mainland, and no model of it is declared"
#   remedy: >-
#     Declare the model under `models` with `supplier_in`, and the transfer under `privacy.recipients`; where the call
#     is not for users in the mainland, move it out of this service's folder or take it out.
#   zh:
#     title: 面向境内的服务使用境外模型
#     description: |
#       清单所在目录的代码调用境外的模型服务，该服务面向境内公众，而清单未声明该模型。本办法并未禁止；
#       但使用者输入的信息将因此出境，备案实践也要求基础模型已经备案。
#     basis: 第七条第（一）项要求来源合法；基础模型须已备案系出自备案实践和 TC260-003。
#     message: "代码调用境外服务 {vendor}（{seen}，{sure}），而清单未声明其模型"
#     remedy: >-
#       在 `models` 中声明该模型并填写 `supplier_in`，在 `privacy.recipients` 中声明信息提供情况；调用并非用于境内使用者的，
#       移出本服务目录或者删除。
package rules.measures.discovery.discovered_foreign_model

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
	hit.origin == "foreign"
	hit.supply == "api"
	not discovery.declared(hit)
}
