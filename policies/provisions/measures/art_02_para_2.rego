# METADATA
# title: Separate sector rules
# description: >-
#   Where the State has issued separate rules for using such services in news publishing, film and
#   television, literary or artistic creation and similar work, those rules govern.
# scope: package
# custom:
#   article: "2(2)"
#   binds: any
#   nature: exemption
#   when: >-
#     service is used for news publishing, film or television making, literary or artistic creation and
#     the like, and the State has separate rules on that
#   look_at: >-
#     which separate rule exists and which of the two prevails on a given point. It is a precedence rule,
#     not a blanket exemption
#   sure: primary-copy
#   related:
#     - law: sector-rules
#       sure: knowledge
#     - law: deep
#       articles: "6"
#       sure: knowledge
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 行业专门规定
#     description: "新闻出版、影视制作、文艺创作等活动，国家另有规定的按该规定办。"
#     when: "服务用于新闻出版、影视制作、文艺创作等活动，且国家另有规定"
#     look_at: "另有哪项规定，具体事项上何者优先；本款为优先适用规则，并非整体豁免"
package provisions.measures.art_02_para_2
