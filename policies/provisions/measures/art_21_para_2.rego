# METADATA
# title: Public-security and criminal liability
# description: "Public-security penalties or criminal liability follow."
# scope: package
# custom:
#   article: "21(2)"
#   binds: authority
#   nature: power
#   when: "the breach is also a public-security offence or a crime"
#   look_at: "for police and courts"
#   sure: primary-copy
#   related:
#     - law: csl
#       articles: "76"
#       sure: primary-copy
#   draft:
#     article: "20"
#     change: same
#     sure: knowledge
#   zh:
#     title: 治安处罚与刑事责任
#     description: "构成违反治安管理的给予治安处罚，构成犯罪的追究刑责。"
#     when: "同时构成违反治安管理行为或者犯罪"
#     look_at: "由公安机关、司法机关处理"
package provisions.measures.art_21_para_2
