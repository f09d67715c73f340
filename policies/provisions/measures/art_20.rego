# METADATA
# title: Services from outside
# description: >-
#   Where a service from outside the PRC that is offered into it does not comply, the national cyberspace
#   authority has the relevant bodies take technical and other necessary measures against it.
# scope: package
# custom:
#   article: "20"
#   binds: authority
#   nature: power
#   when: "a service from outside the PRC is offered into it and does not comply"
#   look_at: "whether and when blocking happens"
#   sure: primary-copy
#   related:
#     - art-02-para-1
#     - law: csl
#       articles: "52"
#       sure: primary-copy
#   draft:
#     change: added
#     sure: knowledge
#   commentary: >-
#     Some overviews cite article 50 of the Cybersecurity Law; since 2026-01-01 the same rule is its
#     article 52.
#   zh:
#     title: 来自境外的服务
#     description: "境外向境内提供服务不合规的，国家网信部门通知有关机构采取技术措施等处置。"
#     when: "境外向境内提供的服务不符合规定"
#     look_at: "是否以及何时采取处置措施"
#     commentary: "有的综述引用《网络安全法》第五十条；自2026年1月1日起，同一规定为第五十二条。"
package provisions.measures.art_20
