# METADATA
# title: User
# description: "User: an organisation or individual that uses the service to generate content."
# scope: package
# custom:
#   article: "22(3)"
#   binds: any
#   nature: definition
#   when: "always"
#   look_at: "a definition"
#   sure: primary-copy
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 使用者的含义
#     description: "使用者：使用服务生成内容的组织、个人。"
#     when: "始终"
#     look_at: "定义条款"
package provisions.measures.art_22_item_3
