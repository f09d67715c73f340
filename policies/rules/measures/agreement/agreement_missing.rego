# METADATA
# title: Service agreement missing
# description: |
#   A provider that registers users signs a service agreement with them and sets out in it what each side may
#   and must do.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duties: [art-09-para-2]
#   checks: [agreement.file]
#   article: "9(2)"
#   severity: error
#   shows: missing_record
#   message: users register an account, and no service agreement is named
#   remedy: Add `agreement.document`, the text that users accept when they register.
#   zh:
#     title: 缺少服务协议
#     description: |
#       提供者应当与注册使用者签订服务协议，明确双方的权利义务。
#     message: 使用者需注册账号，但未列明服务协议
#     remedy: 填写 `agreement.document`，即使用者注册时接受的协议文本。
package rules.measures.agreement.agreement_missing

import data.lib.scope

violations contains {"path": ["agreement"], "details": {}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	not input.manifest.agreement.document
	not input.manifest.agreement == false
}
