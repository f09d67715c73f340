# METADATA
# title: Competent departments
# description: >-
#   Eight kinds of departments (cyberspace, development and reform, education, science and technology,
#   industry and information technology, public security, broadcasting, press and publication) manage
#   these services within their remits.
# scope: package
# custom:
#   article: "16(1)"
#   binds: authority
#   nature: power
#   when: "always"
#   look_at: "allocates powers"
#   sure: primary-copy
#   draft:
#     change: added
#     sure: seed
#   was: Supervision lay mainly with the cyberspace authority.
#   changed: The departments each supervise within their own field.
#   zh:
#     title: 主管部门及其职责
#     description: "网信、发改、教育、科技、工信、公安、广电、新闻出版等部门依职责管理。"
#     when: "始终"
#     look_at: "职责分工规定"
#     was: 主要由网信部门监督管理。
#     changed: 各主管部门依职责分别管理。
package provisions.measures.art_16_para_1
