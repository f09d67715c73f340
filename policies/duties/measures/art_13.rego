# METADATA
# title: Safe, stable and continuous service
# description: Provide a safe, stable and continuous service, so that users can use it as usual.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "13"
#   binds: provider
#   nature: duty
#   facts: [service.phase, continuity.plan]
#   when: the service has not ended
#   not_applicable: the service has ended
#   look_at: whether the service is safe and available in practice
#   sure: primary-copy
#   related:
#     - law: csl
#       articles: "23, 24, 27"
#       sure: primary-copy
#     - law: tc260-003
#       en: clause 7
#       zh: 第7章
#       sure: secondary
#   draft:
#     article: "14"
#     change: relaxed
#     sure: knowledge
#   was: Safe, robust and continuous service through the whole life cycle.
#   changed: The whole life cycle and the word robust are gone.
#   zh:
#     title: 安全、稳定、持续的服务
#     description: 保持服务安全、稳定、不中断，使用者能够照常使用。
#     when: 服务尚未终止
#     not_applicable: 服务已终止
#     look_at: 服务实际上是否安全、可用
#     was: 在生命周期内提供安全、稳健、持续的服务。
#     changed: 删去生命周期和稳健的表述。
package duties.measures.art_13

import data.lib.evidence

default applies := "yes"

applies := "no" if input.manifest.service.phase == "ended"

default shown := false

shown if {
	input.manifest.continuity.contact
	evidence.opened(["continuity", "plan"])
}
