# METADATA
# title: Public listing for a closed audience
# description: |
#   The service is declared as one for nobody else, for the own house or for named business customers, and it
#   has a page in a public store of applications. Staff and named customers need none.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(3)"
#   severity: error
#   shows: inconsistent
#   message: "`{fact}` shows a page in a public store, and `audience.open_to` lets in a closed circle only"
#   remedy: "Correct `{fact}` or `audience.open_to`; if the page is an offer to anyone, answer `audience.public` anew."
#   zh:
#     title: 封闭对象与公开上架矛盾
#     description: |
#       声明服务无他人使用、仅供内部使用或者仅供特定企业客户使用，
#       却在公开的应用商店中上架。内部人员与特定客户并不需要公开上架。
#     message: "`{fact}` 显示服务已在公开应用商店上架，而 `audience.open_to` 仅限封闭范围"
#     remedy: "更正 `{fact}` 或者 `audience.open_to`；该页面确向不特定人提供服务的，重新判断 `audience.public`。"
package rules.measures.scope.closed_audience_with_public_listing

import data.lib.contradiction

violations contains {"path": split(fact, "."), "details": {"fact": fact}} if {
	some fact in contradiction.closed_audience_with_public_listing
}
