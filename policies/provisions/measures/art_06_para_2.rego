# METADATA
# title: Shared infrastructure and data
# description: >-
#   Promotes shared infrastructure, public training-data platforms, shared computing power, graded
#   opening of public data, and the use of safe and trustworthy chips, software, tools, computing and
#   data.
# scope: package
# custom:
#   article: "6(2)"
#   binds: state
#   nature: encouragement
#   when: "always"
#   look_at: "encouragement only; using foreign chips or tools is no breach of this paragraph"
#   sure: primary-copy
#   draft:
#     article: "3"
#     change: added
#     sure: text
#   was: Only a preference for safe and trustworthy software, tools, computing and data.
#   changed: Infrastructure and shared data are new; the word for priority was dropped.
#   zh:
#     title: 基础设施与公共数据资源
#     description: "推动基础设施、公共训练数据平台、算力共享与公共数据有序开放，鼓励采用安全可信的软硬件与数据资源。"
#     when: "始终"
#     look_at: "仅为鼓励性规定；采用境外芯片、工具并不违反本款"
#     was: 仅有优先采用安全可信软件、工具、计算和数据资源一句。
#     changed: 其余均为新增；“优先”一词删去。
package provisions.measures.art_06_para_2
