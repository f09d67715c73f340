# METADATA
# title: Provider not named
# description: |
#   The provider is the organisation or the individual that offers the service, and every duty is addressed to
#   it. The record says who that is and of which kind: a company, an institution or a single person.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [provider.named]
#   article: "22(2)"
#   severity: error
#   shows: missing_record
#   message: "the provider is not fully declared: {keys}"
#   remedy: "Add `provider.name` and `provider.kind`."
#   zh:
#     title: 未载明提供者
#     description: |
#       提供者是提供服务的组织或者个人，各项义务均以其为对象。记录应当写明提供者的名称及其类型：企业、机构或者个人。
#     message: "提供者信息不完整，缺少 {keys}"
#     remedy: "填写 `provider.name` 和 `provider.kind`。"
package rules.measures.provider.provider_undeclared

import data.lib.scope

violations contains {"path": ["provider"], "details": {"keys": missing}} if {
	scope.binds_provider
	provider := object.get(input.manifest, "provider", {})
	missing := [concat("", ["`provider.", key, "`"]) |
		some key in ["name", "kind"]
		not provider[key]
	]
	count(missing) > 0
}
