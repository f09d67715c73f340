# METADATA
# title: Purpose and basis
# description: >-
#   States why the Measures exist (healthy growth and orderly use of generative AI, national security,
#   public interest, lawful rights of persons and bodies) and names the four laws they rest on:
#   Cybersecurity, Data Security, Personal Information Protection, and Science and Technology Progress.
# scope: package
# custom:
#   article: "1"
#   binds: state
#   nature: principle
#   when: "always"
#   look_at: >-
#     a purpose clause; it steers interpretation and cannot be complied with or breached
#   sure: primary-copy
#   related:
#     - law: csl
#       sure: primary-copy
#     - law: dsl
#       sure: knowledge
#     - law: pipl
#       sure: primary-copy
#     - law: science-progress
#       sure: knowledge
#   draft:
#     article: "1"
#     change: reworded
#     sure: text
#   was: The same aim in shorter form, resting on three laws.
#   changed: >-
#     National security, the public interest and rights are named as aims, and the Science and
#     Technology Progress Law is a new basis.
#   commentary: >-
#     Some overviews call the Measures an administrative regulation; they are a joint departmental rule,
#     one rank below, and such a rule sets no fines of its own here.
#   zh:
#     title: 目的与依据
#     description: "说明制定目的与上位法依据：网安法、数安法、个保法、科技进步法四部法律及相关行政法规。"
#     when: "始终"
#     look_at: "目的条款用于解释，谈不上遵守或者违反"
#     commentary: "有的综述称本办法为行政法规；本办法为部门联合规章，位阶低一级，且未自行设定罚款。"
#     was: 目的相同而表述较短，以三部法律为依据。
#     changed: 增列国家安全、社会公共利益和合法权益，并以《科学技术进步法》为新依据。
package provisions.measures.art_01
