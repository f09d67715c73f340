# METADATA
# title: Supply through an interface
# description: |
#   Whoever supplies generation through a programmable interface provides a service, as does whoever builds on
#   it and serves the public. Neither can point to the other.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [provider.api]
#   article: "22(2)"
#   severity: note
#   shows: declared_fact
#   message: "the service is supplied through a programmable interface, which counts as providing it"
#   remedy: "Settle by contract which of the duties the supplier and those who build on the interface each see to."
#   zh:
#     title: 以接口方式提供
#     description: |
#       以可编程接口提供生成能力的，属于提供服务；在此基础上面向公众提供服务的，亦为提供者，双方不得相互推诿。
#     message: "服务以可编程接口方式提供，属于提供服务"
#     remedy: "以合同约定供应方与接口使用方各自负责履行的义务。"
package rules.measures.provider.api_supply

import data.lib.audience
import data.lib.scope

violations contains {"path": ["service", "offered_as"], "details": {}} if {
	scope.binds_provider
	"api" in audience.forms
}
