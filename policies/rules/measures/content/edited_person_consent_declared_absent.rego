# METADATA
# title: Edited persons not asked, as declared
# description: |
#   Whoever provides or uses a service respects the likeness, privacy and personal information of others. The
#   service edits faces or voices, and the manifest itself says that the people who are edited give no separate
#   consent. The provider of such a function prompts its users to inform them and ask; the user is the one who
#   asks, so a party that only uses the service can declare this as well.
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
#   shows: declared_breach
#   sure: reasoned
#   basis: >-
#     Article 4(4) protects the rights of others and names no consent; what the manifest declares is against article
#     14 of the Deep Synthesis Provisions, by which users are prompted to inform the edited person and to obtain
#     separate consent.
#   message: "{features} is offered, and the manifest declares that the people who are edited give no separate consent"
#   remedy: >-
#     Prompt users to inform the person whose face or voice they edit and to obtain separate consent, and replace
#     `privacy.edited_person_consent: false` with the place that shows how.
#   zh:
#     title: 声明未取得被编辑者单独同意
#     description: |
#       提供和使用服务应当尊重他人肖像、隐私和个人信息权益。服务可编辑人脸或者人声，而清单自身声明被编辑的个人未单独同意。
#       此类功能的提供者应提示使用者告知被编辑的个人并征得同意；取得同意的是使用者，故仅使用服务的一方也可作此声明。
#     basis: >-
#       第四条第（四）项保护他人权益，未规定同意；清单所声明的情形与《互联网信息服务深度合成管理规定》第十四条不符，
#       该条要求提示使用者告知被编辑的个人并取得单独同意。
#     message: "提供 {features} 功能，而清单声明被编辑的个人未单独同意"
#     remedy: "提示使用者告知被编辑人脸、人声的个人并取得其单独同意，并以能证明此项的位置取代 `privacy.edited_person_consent: false`。"
package rules.measures.content.edited_person_consent_declared_absent

import data.lib.scope

violations contains {"path": ["privacy", "edited_person_consent"], "details": {"features": _features}} if {
	scope.binds_anyone
	count(_features) > 0
	input.manifest.privacy.edited_person_consent == false
}

_features := [feature |
	some feature in ["face-editing", "voice-editing"]
	feature in input.manifest.service.features
]
