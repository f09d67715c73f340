# METADATA
# title: No separate consent recorded
# description: |
#   A provider does not unlawfully pass on what users enter or the records of their use. Where another
#   controller receives personal information, people are told who it is and consent separately. No record of
#   such consent is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-11-para-1-clause-4]
#   checks: [privacy.sharing_basis]
#   article: "11(1)"
#   severity: warning
#   shows: missing_record
#   sure: reasoned
#   basis: >-
#     Article 11(1) bars unlawful passing on; separate consent comes from article 23 of the Personal
#     Information Protection Law. Whether it is needed where the transfer rests on another ground than consent
#     is disputed, so a declared `false` is reported as a gap.
#   message: "{name} receives data as a controller, and no separate consent of users is recorded"
#   remedy: >-
#     Ask users for separate consent before anything is passed on, and name its record in `separate_consent`;
#     where the recipient acts on the provider's behalf alone, declare `role: processor`.
#   zh:
#     title: 未列明单独同意
#     description: |
#       使用者的输入信息和使用记录，提供者不得非法向他人提供。向其他处理者提供个人信息的，须告知个人接收方并取得其单独同意。
#       清单未列明单独同意的记录。
#     basis: >-
#       第十一条第一款禁止非法提供；单独同意出自《个人信息保护法》第二十三条。提供不以同意为依据的，是否仍须单独同意存有争议，
#       故声明没有（`false`）的，按记录缺失报告。
#     message: "{name} 作为个人信息处理者接收数据，但未列明使用者的单独同意"
#     remedy: "提供之前取得使用者的单独同意，并在 `separate_consent` 中填写其记录；接收方仅受托处理的，填写 `role: processor`。"
package rules.measures.privacy.separate_consent_missing

import data.lib.scope

violations contains {
	"path": ["privacy", "recipients", position, "separate_consent"],
	"details": {"name": recipient.name},
} if {
	scope.binds_provider
	some position, recipient in input.manifest.privacy.recipients
	recipient.role == "controller"
	not recipient.separate_consent
}
