# METADATA
# title: Priority for safe and trustworthy resources
# description: Safe and trustworthy software, tools, computing and data were to come first.
# scope: package
# custom:
#   article: "3"
#   binds: state
#   nature: encouragement
#   when: always
#   look_at: nothing; foreign chips, tools or data are no breach of either text
#   sure: text
#   became:
#     change: relaxed
#     provisions: [art-06-para-2]
#   changed: Softened to plain encouragement in article 6(2).
#   zh:
#     title: 优先采用安全可信资源
#     description: 软件、工具、算力和数据，以安全可信者为先。
#     when: 始终
#     look_at: 无；采用境外芯片、工具或者数据均不违反两种文本
#     changed: 第六条第二款弱化为一般鼓励。
package provisions.measures_draft.draft_priority_trusted
