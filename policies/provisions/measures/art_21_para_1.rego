# METADATA
# title: Penalties
# description: >-
#   Punish under the four laws and other laws and administrative regulations; where they are silent:
#   warning, public criticism, order to correct by a date; on refusal or in serious cases, order to
#   suspend the service.
# scope: package
# custom:
#   article: "21(1)"
#   binds: authority
#   nature: power
#   when: "a provider breaches the Measures"
#   look_at: "sanctions are for authorities. A tool may print the exposure and nothing more"
#   sure: primary-copy
#   related:
#     - law: csl
#       articles: "61, 69-71"
#       sure: primary-copy
#     - law: pipl
#       articles: "66"
#       sure: primary-copy
#     - law: dsl
#       articles: "45, 46"
#       sure: knowledge
#     - law: netdata
#       articles: "55"
#       sure: primary-copy
#     - law: algo
#       articles: "31"
#       sure: secondary
#   draft:
#     article: "20"
#     change: relaxed
#     sure: seed
#   was: >-
#     The same steps, and on refusal or in serious cases the end of the service and a fine of 10,000
#     to 100,000 yuan.
#   changed: The fine of its own and the end of the service are gone; the four laws and their fines stay.
#   zh:
#     title: 法律责任
#     description: "依四部法律等处罚；无规定的予以警告、通报批评、责令限期改正；拒不改正或情节严重的责令暂停服务。"
#     when: "提供者违反本办法"
#     look_at: "处罚由主管部门作出；工具至多列示风险"
#     was: 步骤相同；拒不改正或者情节严重的，终止服务并处一万元以上十万元以下罚款。
#     changed: 删去自设罚款和终止服务；依四部法律的处罚不变。
package provisions.measures.art_21_para_1
