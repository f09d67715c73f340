# METADATA
# title: Consent of edited persons missing
# description: |
#   Whoever provides or uses a service respects the likeness, privacy and personal information of others. The
#   service edits faces or voices, and it is not declared how the people who are edited consent separately. The
#   provider of such a function prompts its users to inform them and ask; the user is the one who asks, so a party
#   that only uses the service can hold this record as well. Whether each edited person did consent is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2022-12/11/c_1672221949354811.htm
#     description: Deep Synthesis Provisions, in Chinese
# custom:
#   duty: [art-04-item-4]
#   checks: [rights.biometric_edit]
#   article: "4(4)"
#   severity: error
#   shows: missing_record
#   sure: reasoned
#   basis: >-
#     Article 4(4) protects the rights of others and names no consent; that users are prompted to inform the edited
#     person and to obtain separate consent comes from article 14 of the Deep Synthesis Provisions.
#   message: "{features} is offered, and it is not declared how the people who are edited consent separately"
#   remedy: >-
#     Prompt users to inform the person whose face or voice they edit and to obtain separate consent, and add
#     `privacy.edited_person_consent`, the place that shows how; where there is no such consent, declare it as
#     `false`.
#   zh:
#     title: 未列明被编辑者的单独同意
#     description: |
#       提供和使用服务应当尊重他人肖像、隐私和个人信息权益。服务可编辑人脸或者人声，但清单未声明被编辑的个人如何单独同意。
#       此类功能的提供者应提示使用者告知被编辑的个人并征得同意；取得同意的是使用者，故仅使用服务的一方也可持有此项记录。
#       每一被编辑者是否确已同意，本规则不作判断。
#     basis: >-
#       第四条第（四）项保护他人权益，未规定同意；提示使用者告知被编辑的个人并取得单独同意，出自《互联网信息服务深度合成管理规定》第十四条。
#     message: "提供 {features} 功能，但未声明被编辑的个人如何单独同意"
#     remedy: >-
#       提示使用者告知被编辑人脸、人声的个人并取得其单独同意，并填写 `privacy.edited_person_consent`，即能证明此项的位置；
#       确无此类同意的，填写 `false`。
package rules.measures.content.edited_person_consent_missing

import data.lib.scope

violations contains {"path": ["privacy", "edited_person_consent"], "details": {"features": _features}} if {
	scope.binds_anyone
	count(_features) > 0
	not input.manifest.privacy.edited_person_consent == false
	not input.manifest.privacy.edited_person_consent
}

_features := [feature |
	some feature in ["face-editing", "voice-editing"]
	feature in input.manifest.service.features
]
