# METADATA
# title: Support for cooperation
# description: >-
#   Supports cooperation among industry bodies, firms, schools, research and cultural institutions on
#   technology, data, application and risk prevention.
# scope: package
# custom:
#   article: "5(2)"
#   binds: state
#   nature: encouragement
#   when: "always"
#   look_at: "encouragement only"
#   sure: primary-copy
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 支持各方协作
#     description: "支持各类主体在技术、数据、转化应用、风险防范上协作。"
#     when: "始终"
#     look_at: "仅为鼓励性规定"
package provisions.measures.art_05_para_2
