# METADATA
# title: Encouragement of applications
# description: >-
#   Encourages use of the technology across sectors, good-quality positive content and a healthy
#   application ecosystem.
# scope: package
# custom:
#   article: "5(1)"
#   binds: state
#   nature: encouragement
#   when: "always"
#   look_at: "encouragement only"
#   sure: primary-copy
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 鼓励创新应用
#     description: "鼓励各行业创新应用和优质内容，构建应用生态。"
#     when: "始终"
#     look_at: "仅为鼓励性规定"
package provisions.measures.art_05_para_1
