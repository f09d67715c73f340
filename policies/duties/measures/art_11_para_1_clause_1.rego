# METADATA
# title: Protection of inputs and usage records
# description: Protect what users enter and the records of their use, as the law requires.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11(1)"
#   binds: provider
#   nature: duty
#   facts: [privacy.input_protection]
#   when: a generative AI service is provided
#   look_at: whether the protection is adequate
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "9, 51"
#       sure: primary-copy
#     - law: csl
#       articles: "42, 44"
#       sure: primary-copy
#     - law: dsl
#       articles: "27"
#       sure: knowledge
#   draft:
#     article: "11"
#     change: same
#     sure: knowledge
#   zh:
#     title: 保护输入信息和使用记录
#     description: 对使用者输入的信息及其使用记录，按法律要求加以保护。
#     when: 提供生成式人工智能服务
#     look_at: 保护措施是否充分
package duties.measures.art_11_para_1_clause_1

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	count(input.manifest.privacy.input_protection) > 0
	every position, _ in input.manifest.privacy.input_protection {
		evidence.opened(["privacy", "input_protection", position, "evidence"])
	}
}
