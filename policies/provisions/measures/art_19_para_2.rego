# METADATA
# title: Confidentiality of inspections
# description: >-
#   Bodies and staff who assess or inspect must keep State secrets, trade secrets, privacy and personal
#   information confidential.
# scope: package
# custom:
#   article: "19(2)"
#   binds: authority
#   nature: duty
#   when: "assessment or inspection"
#   look_at: "binds authorities and assessors"
#   sure: primary-copy
#   related:
#     - law: csl
#       articles: "47"
#       sure: primary-copy
#   draft:
#     change: added
#     sure: seed
#   zh:
#     title: 检查中的保密
#     description: "参与评估检查的机构和人员须保密。"
#     when: "开展评估、检查时"
#     look_at: "约束主管部门和参与评估、检查的机构和人员"
package provisions.measures.art_19_para_2
