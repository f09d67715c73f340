# METADATA
# title: Audience answer not declared
# description: |
#   Every duty of the Measures hangs on whether the service is offered to the public in the mainland. That is
#   a judgement which the provider makes and writes down; it is not worked out from the facts beside it. The
#   rule asks for it wherever the decision comes to that question, and not where an earlier one has ended it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.declared]
#   article: "2(1)"
#   severity: error
#   shows: missing_record
#   message: "it is not declared whether the service is offered to the public in the mainland"
#   remedy: "Add `audience.public`, `true` or `false`, and write down why in `audience.reason`."
#   zh:
#     title: 未声明是否向境内公众提供
#     description: |
#       本办法的各项义务均以服务是否向境内公众提供为前提。该问题须由提供者判断并书面声明，
#       不由其他事实推定。凡判断进行到这一步，本规则即要求作出声明；前一步骤已得出结论的除外。
#     message: "未声明服务是否向境内公众提供"
#     remedy: "填写 `audience.public`（`true` 或者 `false`），并在 `audience.reason` 中写明理由。"
package rules.measures.scope.scope_undeclared

import data.lib.scope

violations contains {"path": ["audience", "public"], "details": {}} if {
	"public-undeclared" in scope.reasons
}
