# METADATA
# title: Entry into force
# description: "In force from 15 August 2023."
# scope: package
# custom:
#   article: "24"
#   binds: any
#   nature: commencement
#   when: "always"
#   look_at: "nothing to comply with"
#   sure: primary-copy
#   draft:
#     article: "21"
#     change: reworded
#     sure: knowledge
#   was: The day was left open in 2023.
#   changed: The day was filled in.
#   commentary: >-
#     Some overviews date the publication to 10 July 2023; the Measures were signed that day and published
#     on 13 July.
#   zh:
#     title: 施行日期
#     description: "2023年8月15日起施行。"
#     when: "始终"
#     look_at: "无需遵守的内容"
#     commentary: "有的综述以2023年7月10日为发布日期；本办法于该日签署，7月13日公布于网站。"
#     was: 施行日期留白。
#     changed: 填入施行日期。
package provisions.measures.art_24
