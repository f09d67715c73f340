# METADATA
# title: Transparency, accuracy and reliability
# description: >-
#   As the type of service calls for, take effective measures to make it more transparent and what it
#   generates more accurate and reliable. A duty of effort, not of result.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(5)"
#   binds: any
#   nature: duty
#   facts: [publication.sections.model, publication.sections.limits, evaluations]
#   when: a generative AI service is provided or used
#   look_at: whether the measures are enough for this type of service, and whether the content is accurate
#   sure: primary-copy
#   related:
#     - law: algo
#       articles: "16"
#       sure: secondary
#     - law: tc260-003
#       en: clauses 6 and 7
#       zh: 第6章、第7章
#       sure: secondary
#     - law: tc260-003
#       en: annex A.5
#       zh: 附录A.5
#       sure: secondary
#   draft:
#     article: "4(4)"
#     change: relaxed
#     sure: knowledge
#   was: What is generated had to be true and accurate, with measures against false information.
#   changed: A result became an effort; transparency is new.
#   zh:
#     title: 提升透明度、准确性和可靠性
#     description: |
#       视服务类型采取有效措施，使服务更加透明、生成内容更加准确可靠；属于尽力义务，不要求结果绝对无误。
#     when: 提供或者使用生成式人工智能服务
#     look_at: 措施与服务类型是否相称，内容是否准确
#     was: 生成内容应当真实准确，并防止虚假信息。
#     changed: 由结果要求改为采取有效措施；新增透明度要求。
package duties.measures.art_04_item_5

import data.lib.evaluation
import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	input.manifest.publication.address
	evidence.opened(["publication", "sections", "model"])
	evidence.opened(["publication", "sections", "limits"])
	count(input.manifest.models) > 0
	every model in input.manifest.models {
		count(evaluation.shown("accuracy", model)) > 0
	}
}
