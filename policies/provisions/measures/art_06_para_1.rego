# METADATA
# title: Home-grown technology and exchange
# description: >-
#   Encourages home-grown basic technology (algorithms, frameworks, chips, software platforms) and
#   international exchange and rule-making on equal terms.
# scope: package
# custom:
#   article: "6(1)"
#   binds: state
#   nature: encouragement
#   when: "always"
#   look_at: "encouragement only"
#   sure: primary-copy
#   draft:
#     article: "3"
#     change: reworded
#     sure: text
#   was: Support for basic innovation and cooperation.
#   changed: Chips, supporting software and the making of rules were added.
#   zh:
#     title: 自主创新与国际交流
#     description: "鼓励基础技术自主创新，平等互利开展国际交流、参与规则制定。"
#     when: "始终"
#     look_at: "仅为鼓励性规定"
#     was: 支持基础技术创新与合作。
#     changed: 增列芯片、软件平台以及参与规则制定。
package provisions.measures.art_06_para_1
