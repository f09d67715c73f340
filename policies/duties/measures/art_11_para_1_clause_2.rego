# METADATA
# title: No needless personal information
# description: Collect no personal information that the service does not need.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11(1)"
#   binds: provider
#   nature: prohibition
#   facts: [privacy.items, privacy.clauses.purposes]
#   when: a generative AI service is provided
#   look_at: whether each item is needed, above all those that users may leave out
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "6, 19"
#       sure: primary-copy
#     - law: csl
#       articles: "43"
#       sure: primary-copy
#     - law: app-items
#       sure: knowledge
#   draft:
#     change: added
#     sure: knowledge
#   zh:
#     title: 不收集非必要个人信息
#     description: 服务所不需要的个人信息，不予收集。
#     when: 提供生成式人工智能服务
#     look_at: 各项信息是否确属必要，尤其是可由使用者选择不提供的信息
package duties.measures.art_11_para_1_clause_2

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	count(input.manifest.privacy.items) > 0
	every item in input.manifest.privacy.items {
		item.purpose
		item.necessary
	}
	evidence.opened(["privacy", "clauses", "purposes"])
}
