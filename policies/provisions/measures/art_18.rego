# METADATA
# title: Right of users to complain
# description: "Users may complain or report to the competent departments."
# scope: package
# custom:
#   article: "18"
#   binds: user
#   nature: right
#   when: "a user finds the service not in line with law or the Measures"
#   look_at: "a right of users; it binds no provider"
#   sure: primary-copy
#   related:
#     - art-15
#   draft:
#     article: "18(2)"
#     change: reworded
#     sure: knowledge
#   was: Users could report generated content that was not in order.
#   changed: From the content to the service.
#   zh:
#     title: 使用者投诉、举报的权利
#     description: "使用者有权向主管部门投诉、举报。"
#     when: "使用者发现服务不符合法律或者本办法"
#     look_at: "属于使用者的权利，不约束提供者"
#     was: 用户可以举报不合要求的生成内容。
#     changed: 由举报内容改为投诉、举报服务。
package provisions.measures.art_18
