# METADATA
# title: Safe and robust through the whole life cycle
# description: >-
#   Provide a safe, robust and continuous service through its whole life cycle, so that users can use it as usual.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "14"
#   binds: provider
#   nature: duty
#   facts: [service.phase, continuity.plan]
#   when: the service has not ended
#   not_applicable: the service has ended
#   look_at: whether the service is safe and robust in practice
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-13]
#   changed: The whole life cycle and the word robust are gone.
#   zh:
#     title: 生命周期内安全、稳健、持续
#     description: 整个生命周期内，服务安全、稳健、不中断，使用者能够照常使用。
#     when: 服务尚未终止
#     not_applicable: 服务已终止
#     look_at: 服务实际上是否安全、稳健
#     changed: 删去生命周期和稳健的表述。
package duties.measures_draft.draft_lifecycle

import data.lib.evidence

default applies := "yes"

applies := "no" if input.manifest.service.phase == "ended"

default shown := false

shown if evidence.opened(["continuity", "plan"])
