# METADATA
# title: Generative AI technology
# description: >-
#   Generative AI technology: models and related technology able to generate text, images, audio, video
#   or similar content.
# scope: package
# custom:
#   article: "22(1)"
#   binds: any
#   nature: definition
#   when: "always"
#   look_at: "borderline technology"
#   sure: primary-copy
#   related:
#     - law: deep
#       articles: "23"
#       sure: knowledge
#   draft:
#     article: "2(2)"
#     change: reworded
#     sure: text
#   was: Named text, pictures, sound, video, code and other content, made from algorithms, models and rules.
#   changed: Code is no longer named, though the list stays open; generation by rules was dropped.
#   commentary: >-
#     Some overviews miss a definition; the words on models and related technology stand here, and a short
#     definition of the service in article 2(1).
#   zh:
#     title: 生成式人工智能技术的含义
#     description: "生成式人工智能技术：具有文本、图片、音频、视频等内容生成能力的模型及相关技术。"
#     when: "始终"
#     look_at: "边界情形下的技术"
#     commentary: "有的综述认为缺少定义；关于模型及相关技术的表述见于本项，服务的简要界定见于第二条第一款。"
#     was: 列明文本、图片、声音、视频、代码等，基于算法、模型、规则生成。
#     changed: 不再列明代码，但列举仍为开放式；删去基于规则。
package provisions.measures.art_22_item_1
