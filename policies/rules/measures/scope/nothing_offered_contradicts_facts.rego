# METADATA
# title: Offer beside none
# description: |
#   An empty list of forms says that nothing is offered to anybody, which takes the service out of the
#   Measures. Users from outside, open sign-up, a page in a store, or an address that is not one of the house
#   say otherwise.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`service.offered_as` is empty, and `{fact}` shows an offer"
#   remedy: "Name the forms in which it is offered in `service.offered_as`, or correct `{fact}`."
#   zh:
#     title: 未对外提供的声明与事实矛盾
#     description: |
#       提供形式为空列表，表示未向任何人提供，服务因此不适用本办法；而外部使用者、
#       开放注册、应用商店页面或者非内部使用的服务地址均表明相反情形。
#     message: "`service.offered_as` 为空列表，而 `{fact}` 显示对外提供"
#     remedy: "在 `service.offered_as` 中列明提供形式，或者更正 `{fact}`。"
package rules.measures.scope.nothing_offered_contradicts_facts

import data.lib.contradiction

violations contains {"path": split(fact, "."), "details": {"fact": fact}} if {
	some fact in contradiction.nothing_offered_contradicts_facts
}
