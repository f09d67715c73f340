# METADATA
# title: Foreign investment
# description: Where there is foreign investment, comply with the laws and administrative regulations on it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "23(2)"
#   binds: provider
#   nature: duty
#   facts: [investment]
#   when: there is foreign investment in the service
#   not_applicable: there is no foreign investment
#   look_at: whether the investment is admissible
#   sure: primary-copy
#   related:
#     - law: foreign-investment
#       sure: knowledge
#     - law: negative-list
#       sure: knowledge
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 外商投资
#     description: 有外商投资的，遵守外商投资方面的法律、行政法规。
#     when: 服务有外商投资
#     not_applicable: 无外商投资
#     look_at: 该项投资是否准入
package duties.measures.art_23_para_2

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.investment.foreign == true

applies := "no" if input.manifest.investment.foreign == false

default shown := false

shown if evidence.opened(["investment", "review"])
