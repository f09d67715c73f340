# METADATA
# title: Weights only beside a hosted service
# description: |
#   Handing out weights or code is not in words a service, and the answer for it is unsettled. An address or a
#   page in a store of applications shows that more than that is offered: what runs there is a service like
#   any other.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`service.offered_as` names only weights or code, and `{fact}` shows something that runs"
#   remedy: "Add the form that runs, such as `web`, `app` or `api`, to `service.offered_as`, or correct `{fact}`."
#   zh:
#     title: 仅发布权重与托管服务矛盾
#     description: |
#       发布权重或者代码在字面上并非服务，是否适用尚无定论。
#       服务地址或者应用商店页面表明所提供的不止于此；在其上运行的即为服务。
#     message: "`service.offered_as` 仅列权重或者代码，而 `{fact}` 显示有服务在运行"
#     remedy: "在 `service.offered_as` 中补充实际提供形式，如 `web`、`app`、`api`，或者更正 `{fact}`。"
package rules.measures.scope.weights_beside_hosted_endpoint

import data.lib.contradiction

violations contains {"path": split(fact, "."), "details": {"fact": fact}} if {
	some fact in contradiction.weights_beside_hosted_endpoint
}
