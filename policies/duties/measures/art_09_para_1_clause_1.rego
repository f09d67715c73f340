# METADATA
# title: Responsibility for online content and information security
# description: >-
#   Answer as a producer of online information content, and perform the duties of online information
#   security.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "9(1)"
#   binds: provider
#   nature: duty
#   facts: [content_safety.policy, content_safety.responsible, logs.network]
#   when: a generative AI service is provided
#   look_at: >-
#     how far the provider answers for what a user prompted, which is argued about, and whether security is
#     kept in practice
#   sure: primary-copy
#   related:
#     - law: ecosystem
#       articles: "4-7"
#       sure: knowledge
#     - law: csl
#       articles: "42-52"
#       sure: primary-copy
#     - law: csl
#       articles: "23(3)"
#       sure: primary-copy
#   draft:
#     article: "5"
#     change: reworded
#     sure: seed
#   was: The provider bore the responsibility of the producer of what its product generates.
#   changed: >-
#     A new and undefined role became the known one of the 2019 Provisions; the duty of information
#     security is new.
#   zh:
#     title: 信息内容生产者责任与信息安全义务
#     description: 作为网络信息内容生产者对内容负责，并尽到网络信息安全方面的义务。
#     when: 提供生成式人工智能服务
#     look_at: 提供者对使用者诱导生成的内容承担何种责任（尚有争议），信息安全义务是否实际履行
#     was: 提供者承担该产品生成内容生产者的责任。
#     changed: 由未经定义的新角色改为2019年规定中的网络信息内容生产者；新增网络信息安全义务。
package duties.measures.art_09_para_1_clause_1

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	input.manifest.content_safety.responsible
	evidence.opened(["content_safety", "policy"])
	_logs_kept
	evidence.opened(["logs", "network", "evidence"])
}

_logs_kept if input.manifest.logs.network.days > 0

_logs_kept if input.manifest.logs.network.months > 0
