# METADATA
# title: Lawful and decent conduct
# description: >-
#   Whoever provides or uses the service obeys the law, respects public morals and ethics, and keeps the
#   five items of the article.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4"
#   binds: any
#   nature: duty
#   facts: [agreement.clauses.acceptable_use]
#   when: a generative AI service is provided or used
#   look_at: >-
#     whether users are told of their own share of the article, and whether conduct respects law, morals and
#     ethics
#   sure: primary-copy
#   related:
#     - art-22-item-3
#     - law: civil-code
#       sure: knowledge
#     - law: ecosystem
#       articles: "4-7"
#       sure: knowledge
#   draft:
#     article: "4"
#     change: tightened
#     sure: text
#   was: Bound those who provided products or services.
#   changed: Users are addressed as well, in every item of the article.
#   commentary: >-
#     Some overviews tie the duties of users to item (1); the opening words carry them to all five items.
#   zh:
#     title: 守法与尊重公德、伦理
#     description: 无论提供还是使用服务，都要守法、合乎公德与伦理，并遵守该条所列各项。
#     when: 提供或者使用生成式人工智能服务
#     look_at: 是否已向使用者告知其自身应守的规则，行为是否守法、合乎公德与伦理
#     commentary: "有的综述将使用者义务限于第（一）项；自条文首句观之，五项均及于使用者。"
#     was: 仅约束提供产品或者服务者。
#     changed: 使用者亦受该条各项约束。
package duties.measures.art_04_chapeau

applies := "yes"

# Rules for users are not conduct: no file shows that the law is obeyed and morals are respected.
shown := false
