# METADATA
# title: Research and development in scope
# description: The draft reached whoever developed or used generative products to serve the public in the mainland.
# scope: package
# custom:
#   article: "2(1)"
#   binds: any
#   nature: definition
#   when: always, as the first question
#   look_at: nothing; a repository of research is not failed for the lack of a filing
#   sure: text
#   became:
#     change: relaxed
#     provisions: [art-02-para-1, art-02-para-3]
#   changed: >-
#     Development no longer triggers the Measures, and article 2(3) leaves out whoever does not serve the public.
#   elsewhere: The Cybersecurity, Data Security and Personal Information Protection Laws apply all the same.
#   zh:
#     title: 研发亦适用
#     description: 为面向境内公众提供服务而研发或者利用此类产品者，均在适用之列。
#     when: 始终，为前提判断
#     look_at: 无；研究性质的仓库不因缺少备案而不合格
#     changed: 研发不再是适用条件；第二条第三款将未向公众提供服务的排除在外。
#     elsewhere: 《网络安全法》《数据安全法》《个人信息保护法》仍然适用。
package provisions.measures_draft.draft_scope_rd
