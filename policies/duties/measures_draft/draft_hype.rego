# METADATA
# title: No commercial hype
# description: >-
#   Let nothing that is generated serve commercial hype or improper marketing, and suspend users for hype, malicious
#   posts, spam or malware.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "18(1)"
#   binds: provider
#   nature: duty
#   facts: [agreement.clauses.acceptable_use]
#   when: users use what is generated
#   look_at: whether users hype or market improperly; terms that speak of it are good practice
#   sure: knowledge
#   became:
#     change: dropped
#     provisions: [art-10-clause-2, art-14-para-2]
#   changed: Hype and marketing are gone; article 14(2) is about unlawful acts only.
#   elsewhere: >-
#     The Provisions on the Governance of the Online Information Content Ecosystem (21 to 24) and the Anti-Unfair
#     Competition Law.
#   zh:
#     title: 不得商业炒作、不正当营销
#     description: 生成内容不得用于商业炒作和不正当营销；使用者炒作、恶意发帖、群发垃圾邮件、编写恶意软件的，暂停或者终止对其服务。
#     when: 使用者使用生成内容
#     look_at: 使用者是否炒作或者不正当营销；在协议中约定属于良好实践
#     changed: 炒作、营销不再提及；第十四条第二款仅针对违法活动。
#     elsewhere: 《网络信息内容生态治理规定》第二十一条至第二十四条、《反不正当竞争法》。
package duties.measures_draft.draft_hype

import data.lib.evidence

applies := "yes"

default shown := false

shown if evidence.opened(["agreement", "clauses", "acceptable_use"])
