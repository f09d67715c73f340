# METADATA
# title: No check of real names declared
# description: |
#   The draft wanted users to give true information on who they are. The final text holds no such rule; the
#   Cybersecurity Law and the Deep Synthesis Provisions have one for some services. Users register, and it is not
#   declared whether their names are checked.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-realname]
#   checks: []
#   article: "9"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: users register, and no check of real names is declared, which the draft wanted
#   remedy: >-
#     Nothing is to be done for the draft; where the service publishes information, carries messages or synthesises,
#     {csl:26} of the Cybersecurity Law or the Deep Synthesis Provisions (9) asks for it, so add
#     `access.real_names`.
#   zh:
#     title: 未声明真实身份核验
#     description: |
#       征求意见稿要求使用者提交真实身份信息。正式文本未作规定，《网络安全法》和深度合成管理规定对部分服务另有要求。清单声明使用者须注册，但未声明是否核验身份。
#     message: 使用者须注册，但未声明征求意见稿所要求的真实身份核验
#     remedy: 无须因征求意见稿采取措施；提供信息发布、即时通讯或者深度合成服务的，由《网络安全法》{csl:26}或者深度合成管理规定第九条要求，请填写 `access.real_names`。
package rules.measures_draft.access.draft_real_names_missing

import data.packs.measures_draft as draft

violations contains {"path": ["access", "real_names"], "details": {}} if {
	draft.binds_provider
	input.manifest.access.accounts == true
	not input.manifest.access.real_names == false
	not _declared
}

# Nothing is said by a section that names neither.
_declared if input.manifest.access.real_names.method

_declared if input.manifest.access.real_names.evidence
