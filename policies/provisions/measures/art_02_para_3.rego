# METADATA
# title: Not offered to the public
# description: >-
#   Development and use that stays short of offering the service to the public in the PRC falls outside
#   the Measures.
# scope: package
# custom:
#   article: "2(3)"
#   binds: any
#   nature: exemption
#   when: >-
#     an industry body, enterprise, school, research or cultural institution or professional body develops
#     or uses generative AI without offering it to the public in the PRC
#   look_at: >-
#     whether the actual service is reachable by the public; a repository only shows what is declared
#   sure: primary-copy
#   related:
#     - art-02-para-1
#     - law: csl
#       sure: primary-copy
#     - law: dsl
#       sure: knowledge
#     - law: pipl
#       sure: primary-copy
#   draft:
#     change: added
#     sure: seed
#   was: No exception; research and development for public services was reached.
#   changed: Development and use without an offer to the public are left out.
#   zh:
#     title: 未向公众提供
#     description: "仅研发、应用而未向境内公众提供服务的单位，不适用本办法。"
#     when: "研发、应用相关技术而未向境内公众提供服务"
#     look_at: "公众实际上能否使用该服务；仓库仅能显示所声明的内容"
#     was: 未设例外，面向公众服务的研发亦适用。
#     changed: 仅研发、应用而未向公众提供服务的，不再适用。
package provisions.measures.art_02_para_3
