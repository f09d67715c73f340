# METADATA
# title: Development and security alike
# description: >-
#   The State weighs development and security equally, encourages innovation, and supervises generative
#   AI services with tolerance, prudence, and by category and grade.
# scope: package
# custom:
#   article: "3"
#   binds: state
#   nature: principle
#   when: "always"
#   look_at: "a policy principle addressed to the State"
#   sure: primary-copy
#   related:
#     - art-16-para-2
#     - law: csl
#       articles: "20"
#       sure: primary-copy
#   draft:
#     article: "3"
#     change: added
#     sure: text
#   was: Only a line in support of basic innovation, wider use and cooperation.
#   changed: Supervision by kind and grade is new; the line on innovation moved to article 6.
#   zh:
#     title: 发展与安全并重
#     description: "发展与安全并重；包容审慎、分类分级监管。"
#     when: "始终"
#     look_at: "面向国家的政策原则"
#     was: 仅有支持基础创新、推广应用和国际合作的一条。
#     changed: 新增分类分级监管原则；支持创新的内容移至第六条。
package provisions.measures.art_03
