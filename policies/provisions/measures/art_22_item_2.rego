# METADATA
# title: Provider
# description: >-
#   Provider: an organisation or individual that uses the technology to provide generative AI services,
#   including through programmable interfaces.
# scope: package
# custom:
#   article: "22(2)"
#   binds: any
#   nature: definition
#   when: "always"
#   look_at: "who is the provider in a chain of several"
#   sure: primary-copy
#   related:
#     - law: label
#       articles: "2"
#       sure: knowledge
#     - law: gb45438
#       en: clause 3.7
#       zh: 第3.7条
#       sure: secondary
#   draft:
#     article: "5"
#     change: reworded
#     sure: knowledge
#   was: >-
#     Organisations and individuals that offered chat or text, image and sound generation, also
#     through programmable interfaces.
#   changed: Now a definition of its own.
#   commentary: "Some overviews speak of companies; organisations and individuals are covered."
#   zh:
#     title: 提供者的含义
#     description: "提供者：利用该技术提供服务的组织、个人，含通过可编程接口等方式提供。"
#     when: "始终"
#     look_at: "多方参与时何者为提供者"
#     commentary: "有的综述仅提及企业；组织和个人均包括在内。"
#     was: 利用产品提供聊天和文本、图像、声音生成等服务的组织和个人，包括通过可编程接口支持他人生成者。
#     changed: 独立成为定义。
package provisions.measures.art_22_item_2
