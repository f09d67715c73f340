# METADATA
# title: Agreement without a date
# description: |
#   A provider signs a service agreement with registered users. The day from which a version applies tells which
#   text a user accepted. An agreement is named, and that day is not declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-2]
#   checks: [agreement.version]
#   article: "9(2)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: Article 9(2) asks for an agreement and not for a date; versions and dates are how it is shown which text applied.
#   message: it is not declared from which day the agreement applies
#   remedy: Add `agreement.effective`, the day from which this version applies, as `YYYY-MM-DD`.
#   zh:
#     title: 协议未标明生效日期
#     description: |
#       提供者与注册使用者订有服务协议。生效日期可说明使用者所接受的是哪一版文本。清单已列明协议，但未声明生效日期。
#     basis: 第九条第二款要求有协议，未要求标明日期；版本与日期用于说明适用的是哪一版文本。
#     message: 未声明协议自何日起生效
#     remedy: 填写 `agreement.effective`，即本版本的生效日期，格式为 `YYYY-MM-DD`。
package rules.measures.agreement.agreement_version_undated

import data.lib.scope

violations contains {"path": ["agreement", "effective"], "details": {}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	input.manifest.agreement.document
	not input.manifest.agreement.effective
}
