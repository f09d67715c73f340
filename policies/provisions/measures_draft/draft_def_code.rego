# METADATA
# title: Code and rules in the definition
# description: The definition named code beside text, pictures, sound and video, and generation by rules beside models.
# scope: package
# custom:
#   article: "2(2)"
#   binds: any
#   nature: definition
#   when: always
#   look_at: borderline technology; code is not exempt because it is no longer named
#   sure: text
#   became:
#     change: reworded
#     provisions: [art-22-item-1]
#   changed: Code is no longer named, though the list stays open; generation by rules was dropped.
#   elsewhere: The list of article 22(1) is open, so code can still fall under it.
#   zh:
#     title: 定义列明代码和规则
#     description: 定义在文本、图片、声音、视频之外列明代码，并包括基于规则的生成。
#     when: 始终
#     look_at: 边界情形下的技术；代码不因未列明而当然排除
#     changed: 不再列明代码，但列举仍为开放式；删去基于规则。
#     elsewhere: 第二十二条第（一）项的列举为开放式，代码仍可纳入。
package provisions.measures_draft.draft_def_code
