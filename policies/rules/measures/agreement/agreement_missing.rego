# METADATA
# title: Service agreement missing
# description: |
#   A provider that registers users signs a service agreement with them and sets out in it what each side may
#   and must do. The text is looked for in the repository, as an address is recorded and never opened.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-2]
#   checks: [agreement.file]
#   article: "9(2)"
#   severity: error
#   shows: missing_record
#   message: users register an account, and no text of a service agreement is named
#   remedy: >-
#     Add `agreement.document`, the text that users accept when they register; where there is none, declare
#     `agreement` as `false`.
#   zh:
#     title: 缺少服务协议
#     description: |
#       有注册使用者的，提供者须与其订立服务协议，写明各自的权利和义务。协议文本应在仓库中，公布地址仅作记录，不会被访问。
#     message: 使用者需注册账号，但未列明服务协议文本
#     remedy: 填写 `agreement.document`，即使用者注册时接受的协议文本；确无协议的，将 `agreement` 填为 `false`。
package rules.measures.agreement.agreement_missing

import data.lib.scope

violations contains {"path": ["agreement"], "details": {}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	not input.manifest.agreement.document
	not input.manifest.agreement == false
}
