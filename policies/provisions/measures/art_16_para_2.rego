# METADATA
# title: Rules by category and grade
# description: >-
#   National departments refine supervision to fit the technology and its sector uses and write graded,
#   category-based rules or guidance.
# scope: package
# custom:
#   article: "16(2)"
#   binds: authority
#   nature: duty
#   when: "always"
#   look_at: "addressed to authorities"
#   sure: primary-copy
#   related:
#     - art-03
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 分类分级监管
#     description: "完善与创新相适应的监管方式，制定分类分级规则或指引。"
#     when: "始终"
#     look_at: "面向主管部门"
package provisions.measures.art_16_para_2
