# METADATA
# title: No check of real names, against the draft
# description: |
#   The draft wanted users to give true information on who they are. Users register, and the manifest declares that
#   their names are not checked. That is no fault under the final text, which holds no such rule; other law asks for
#   a check of services that publish information, carry messages or synthesise.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-realname]
#   checks: []
#   article: "9"
#   severity: warning
#   shows: declared_breach
#   sure: knowledge
#   message: users register, and `access.real_names` is declared as false, where the draft wanted a check
#   remedy: >-
#     Nothing is to be done for the draft; see whether {csl:26} of the Cybersecurity Law or the Deep
#     Synthesis Provisions (9) asks for a check because the service publishes information, carries messages or
#     synthesises.
#   zh:
#     title: 声明不核验真实身份
#     description: |
#       征求意见稿要求使用者提交真实身份信息。清单声明使用者须注册而不核验身份。正式文本未作此规定，就正式文本而言并无不符；提供信息发布、即时通讯或者深度合成服务的，其他法律另有要求。
#     message: 使用者须注册，而 `access.real_names` 声明为 false，与征求意见稿的要求不一致
#     remedy: 无须因征求意见稿采取措施；请核对是否因提供信息发布、即时通讯或者深度合成服务而适用《网络安全法》{csl:26}或者深度合成管理规定第九条。
package rules.measures_draft.access.draft_real_names_declared_absent

import data.packs.measures_draft as draft

violations contains {"path": ["access", "real_names"], "details": {}} if {
	draft.binds_provider
	input.manifest.access.accounts == true
	input.manifest.access.real_names == false
}
