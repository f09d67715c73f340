# METADATA
# title: Security assessment
# description: Carry out a security assessment under the State provisions on it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "17"
#   binds: provider
#   nature: duty
#   facts: [opinion_influence, filings.security_assessment]
#   when: the service has public-opinion properties or social-mobilisation capacity
#   not_applicable: declared to have neither public-opinion properties nor social-mobilisation capacity
#   look_at: whether the service belongs to the class, and whether the assessment is sound
#   sure: primary-copy
#   related:
#     - law: assessment
#       sure: knowledge
#     - law: deep
#       articles: "20"
#       sure: knowledge
#     - law: algo
#       articles: "27"
#       sure: knowledge
#     - law: tc260-003
#       sure: secondary
#     - law: gbt45654
#       sure: secondary
#   draft:
#     article: "6"
#     change: relaxed
#     sure: knowledge
#   was: >-
#     Every provider had to submit a security assessment to the cyberspace authority before serving
#     the public.
#   changed: >-
#     Only services with public-opinion properties or capacity for social mobilisation; neither the
#     time before launch nor the submission is in the text.
#   commentary: >-
#     Some overviews base the assessment on the Algorithm Recommendation Provisions; the text points to
#     State provisions for it, and to those Provisions for filing only. Nor was it added to balance
#     lighter penalties: the draft put it upon every public service, and the final text narrowed it.
#   zh:
#     title: 安全评估
#     description: 依国家相关规定进行安全评估。
#     when: 服务具有舆论属性或者社会动员能力
#     not_applicable: 声明不具有舆论属性或者社会动员能力
#     look_at: 服务是否属于该类，评估是否充分
#     commentary: "有的综述认为安全评估亦依算法推荐管理规定；条文规定评估依国家有关规定，仅备案依该规定。该义务也非为平衡处罚减轻而新增：征求意见稿原适用于一切面向公众的服务，正式文本予以收窄。"
#     was: 凡面向公众提供服务的，事前须向国家网信部门申报安全评估。
#     changed: 仅限具有舆论属性或者社会动员能力的服务；条文不再写明“事前”和“申报”。
package duties.measures.art_17_clause_1

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.opinion_influence.answer == true

applies := "no" if input.manifest.opinion_influence.answer == false

default shown := false

shown if {
	input.manifest.filings.security_assessment.done
	input.manifest.filings.security_assessment.scope
	evidence.opened(["filings", "security_assessment", "evidence"])
}
