# METADATA
# title: Draft Measures for the Management of Generative Artificial Intelligence Services (for comment)
# description: >-
#   The draft on which comments were asked in April 2023, as far as it differs from the final text. It was never in
#   force, so nothing of it binds anybody: it is here to be compared with what became of it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2023-04/11/c_1682854275475410.htm
#     description: publication of the draft, in Chinese
# custom:
#   number: draft for comment
#   edition: published 2023-04-11, comments until 2023-05-10, never in force
#   items: [4, 7]
#   reasons:
#     as-now:
#       en: the draft, too, reached services to the public in the mainland only
#       zh: 征求意见稿同样仅适用于面向境内公众的服务
#     research:
#       en: >-
#         the draft reached research and development for services to the public as well; whether this is for such
#         a service is not declared
#       zh: 征求意见稿还适用于为面向公众的服务所作的研发；是否属于此类研发未作声明
#     users:
#       en: the draft bound those who provide, and users hardly at all
#       zh: 征求意见稿约束提供者，几乎不涉及使用者
#     no-deference:
#       en: the draft did not give way to separate State rules of a sector
#       zh: 征求意见稿未规定行业另有规定的从其规定
#   zh:
#     title: 生成式人工智能服务管理办法（征求意见稿）
#     description: 2023年4月公开征求意见的文本中与正式文本不同的部分。征求意见稿从未施行，对任何人均无约束力，仅供对照。
#     number: 征求意见稿
#     edition: 2023年4月11日公布，意见反馈截至5月10日，从未施行
package packs.measures_draft

import data.lib.scope

# It has no first day.
never_in_force := true

verdict := _decision.verdict

reason := _decision.reason

_decision := {"verdict": "does-not-apply", "reason": "users"} if {
	scope.verdict == "user-duties-only"
} else := {"verdict": "unclear", "reason": "research"} if {
	"not-offered" in scope.reasons
} else := {"verdict": "applies", "reason": "no-deference"} if {
	scope.verdict == "separate-rules-first"
} else := {"verdict": scope.verdict, "reason": "as-now"}

# A rule of the draft begins with this.
binds_provider if verdict in {"applies", "unclear"}
