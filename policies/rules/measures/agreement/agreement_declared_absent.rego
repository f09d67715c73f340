# METADATA
# title: No service agreement, as declared
# description: |
#   A provider that registers users signs a service agreement with them and sets out in it what each side may
#   and must do. The manifest itself says that users register and that there is no agreement.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-2]
#   checks: [agreement.file]
#   article: "9(2)"
#   severity: error
#   shows: declared_breach
#   message: users register an account, and the manifest declares that there is no service agreement
#   remedy: >-
#     Conclude a service agreement with users when they register, and replace `agreement: false` with
#     `agreement.document` and `agreement.clauses`.
#   zh:
#     title: 声明无服务协议
#     description: |
#       有注册使用者的，提供者须与其订立服务协议，写明各自的权利和义务。清单自身声明使用者需注册账号，而没有服务协议。
#     message: 使用者需注册账号，而清单声明没有服务协议
#     remedy: "在使用者注册时与其订立服务协议，并以 `agreement.document` 与 `agreement.clauses` 取代 `agreement: false`。"
package rules.measures.agreement.agreement_declared_absent

import data.lib.scope

violations contains {"path": ["agreement"], "details": {}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	input.manifest.agreement == false
}
