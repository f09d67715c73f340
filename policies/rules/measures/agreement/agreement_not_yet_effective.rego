# METADATA
# title: Agreement not yet in effect
# description: |
#   A provider signs a service agreement with registered users. The version that is named applies from a day after
#   the date of the check, so it does not show what users accept now. A service that is not open yet may well
#   name an agreement that is to come.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-09-para-2]
#   checks: [agreement.version]
#   article: "9(2)"
#   severity: note
#   shows: inconsistent
#   sure: practice
#   basis: Article 9(2) asks for an agreement and not for a date; versions and dates are how it is shown which text applied.
#   message: "the agreement that users accept applies only from {effective}, after the date of the check"
#   remedy: >-
#     Name the version that users accept now, or correct `agreement.effective`; for a service that is not open yet,
#     declare `service.phase`.
#   zh:
#     title: 协议尚未生效
#     description: |
#       提供者与注册使用者订有服务协议。所列版本的生效日期晚于检查日期，不能说明使用者目前所接受的文本。尚未开放的服务可以列明将来适用的协议。
#     basis: 第九条第二款要求有协议，未要求标明日期；版本与日期用于说明适用的是哪一版文本。
#     message: "使用者所接受的协议自 {effective} 起生效，晚于检查日期"
#     remedy: 列明使用者目前接受的版本，或者更正 `agreement.effective`；服务尚未开放的，声明 `service.phase`。
package rules.measures.agreement.agreement_not_yet_effective

import data.lib.scope

violations contains {
	"path": ["agreement", "effective"],
	"details": {"effective": input.manifest.agreement.effective},
} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	not _to_be_opened
	input.manifest.agreement.document
	input.manifest.agreement.effective > input.context.as_of
}

_to_be_opened if input.manifest.service.phase in {"draft", "pre-launch"}
