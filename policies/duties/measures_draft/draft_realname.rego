# METADATA
# title: Real names of users
# description: Require users to give true information on who they are, as the Cybersecurity Law has it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "9"
#   binds: provider
#   nature: duty
#   facts: [access.accounts, access.real_names]
#   when: users register for the service
#   not_applicable: users do not register
#   look_at: whether the check works; the final text asks for none
#   sure: knowledge
#   became:
#     change: dropped
#     provisions: [art-09-para-2]
#   changed: The Measures hold no rule on real names.
#   elsewhere: >-
#     The Cybersecurity Law in its {csl:26} asks for it of services that publish information or carry messages,
#     the Deep Synthesis Provisions (9) of deep synthesis.
#   zh:
#     title: 用户真实身份信息
#     description: 依《网络安全法》，由使用者提交真实的身份信息。
#     when: 使用者注册使用服务
#     not_applicable: 使用者无需注册
#     look_at: 核验是否有效；正式文本未作此要求
#     changed: 本办法未规定真实身份信息要求。
#     elsewhere: 提供信息发布、即时通讯服务的，见《网络安全法》{csl:26}；提供深度合成服务的，见《互联网信息服务深度合成管理规定》第九条。
package duties.measures_draft.draft_realname

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.access.accounts == true

applies := "no" if input.manifest.access.accounts == false

default shown := false

shown if {
	input.manifest.access.real_names.method
	evidence.opened(["access", "real_names", "evidence"])
}
