# METADATA
# title: Fines of its own
# description: On refusal or in serious cases, a fine of 10,000 to 100,000 yuan and the end of the service.
# scope: package
# custom:
#   article: "20"
#   binds: authority
#   nature: liability
#   when: a provider refuses to correct itself, or the case is serious
#   look_at: nothing; the range is no penalty of the Measures
#   sure: seed
#   became:
#     change: dropped
#     provisions: [art-21-para-1]
#   changed: Article 21 stops at suspension and refers to the laws for fines.
#   elsewhere: >-
#     The same range stands in the Algorithm Recommendation Provisions (31) for failing to file; the fines of the
#     Cybersecurity, Data Security and Personal Information Protection Laws are far higher.
#   zh:
#     title: 自设罚款
#     description: 拒不改正或者情节严重的，处一万元以上十万元以下罚款并终止服务。
#     when: 提供者拒不改正或者情节严重
#     look_at: 无；该幅度并非本办法的处罚
#     changed: 第二十一条止于责令暂停服务，罚款依各部法律。
#     elsewhere: 《互联网信息服务算法推荐管理规定》第三十一条对未备案的情形规定了相同幅度；《网络安全法》《数据安全法》《个人信息保护法》的罚款远高于此。
package provisions.measures_draft.draft_fine
