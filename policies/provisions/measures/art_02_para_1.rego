# METADATA
# title: Scope of application
# description: >-
#   The Measures apply where generative AI is used to offer services that generate text, images, audio,
#   video or similar content to the public inside the PRC (read as the mainland).
# scope: package
# custom:
#   article: "2(1)"
#   binds: any
#   nature: definition
#   when: "always, as the first question"
#   look_at: >-
#     whether a given group of users is "the public". The Measures do not define it and no official
#     numeric line was found
#   sure: primary-copy
#   related:
#     - art-02-para-3
#     - art-20
#     - art-22-item-1
#     - law: deep
#       articles: "2"
#       sure: knowledge
#     - law: algo
#       articles: "2"
#       sure: secondary
#   draft:
#     article: "2(1)"
#     change: relaxed
#     sure: text
#   was: Reached whoever developed or used generative products to serve the public in the PRC.
#   changed: Research and development no longer triggers it; the offer of a service to the public does.
#   commentary: >-
#     Some overviews take every service that can be reached from the mainland to be covered; the text
#     speaks of providing services to the public in it, so reachability alone is treated as unclear. The
#     short definition of the service stands here, that of the technology in article 22(1).
#   zh:
#     title: 适用范围
#     description: "适用门槛：用生成式人工智能技术，面向境内公众提供生成文本、图片、音频、视频等内容的服务。"
#     when: "始终，为前提判断"
#     look_at: "某一使用者群体是否属于“公众”；本办法未作定义，亦未见官方的数量标准"
#     commentary: "有的综述认为凡境内可访问的服务均适用；条文所称为向境内公众提供服务，故仅可访问的按不明确处理。服务的简要界定见于本款，技术的定义见于第二十二条第（一）项。"
#     was: 凡研发、利用相关产品面向境内公众提供服务者均适用。
#     changed: 研发不再是适用条件，以向公众提供服务为准。
package provisions.measures.art_02_para_1
