# METADATA
# title: Interim Measures for the Management of Generative Artificial Intelligence Services
# description: >-
#   The final text of the Measures, a joint rule of seven departments. No transition period: it binds from its
#   first day.
# scope: package
# related_resources:
#   - ref: https://www.cac.gov.cn/2023-07/13/c_1690898327029107.htm
#     description: official publication, in Chinese
# custom:
#   number: Order No. 15
#   edition: issued 2023-07-10, published 2023-07-13, in force since 2023-08-15
#   from: "2023-08-15"
#   # Articles whose numbers in brackets are items; in every other article they are paragraphs.
#   items: [4, 7, 22]
#   # Why they reach the service or do not.
#   reasons:
#     as-decided:
#       en: as the steps of the scope say
#       zh: 依适用范围各步骤的结论
#   zh:
#     title: 生成式人工智能服务管理暂行办法
#     number: 国家网信办等七部门令第15号
#     edition: 2023年7月10日公布，7月13日发布，8月15日起施行
package packs.measures

import data.lib.scope

# The day from which the Measures bind (article 24).
from := "2023-08-15"

# How far they reach the service.
verdict := scope.verdict

reason := "as-decided"
