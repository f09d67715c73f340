# METADATA
# title: Algorithm filing
# description: >-
#   File the algorithm, its changes and its cancellation under the Algorithm Recommendation Provisions.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "17"
#   binds: provider
#   nature: duty
#   facts: [opinion_influence, filings.algorithm, service.changes]
#   when: the service has public-opinion properties or social-mobilisation capacity
#   not_applicable: declared to have neither public-opinion properties nor social-mobilisation capacity
#   look_at: whether the number is genuine and belongs to this service; only the authority's register can tell
#   sure: primary-copy
#   related:
#     - law: algo
#       articles: "24"
#       sure: secondary
#     - law: algo
#       articles: "26"
#       sure: knowledge
#     - law: deep
#       articles: "19"
#       sure: secondary
#     - law: filing
#       sure: secondary
#   draft:
#     article: "6"
#     change: relaxed
#     sure: knowledge
#   was: Filing, change and cancellation for every provider before serving the public.
#   changed: Only services of the narrower class.
#   zh:
#     title: 算法备案
#     description: 依算法推荐管理规定办理算法备案，以及其后的变更和注销。
#     when: 服务具有舆论属性或者社会动员能力
#     not_applicable: 声明不具有舆论属性或者社会动员能力
#     look_at: 编号是否真实、是否属于本服务；仅备案机关的登记可以证明
#     was: 凡面向公众提供服务的，事前须履行算法备案和变更、注销手续。
#     changed: 仅限具有舆论属性或者社会动员能力的服务。
package duties.measures.art_17_clause_2

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if input.manifest.opinion_influence.answer == true

applies := "no" if input.manifest.opinion_influence.answer == false

default shown := false

shown if {
	input.manifest.filings.algorithm.state == "filed"
	input.manifest.filings.algorithm.number
	input.manifest.filings.algorithm.filed
	evidence.opened(["filings", "algorithm", "evidence"])
	evidence.opened(["filings", "algorithm", "shown_at"])
	not _change_unfiled
	not _cancellation_due
}

_change_unfiled if {
	some change in input.manifest.service.changes
	change.kind == "filed-facts"
	not change.filed_on
}

_cancellation_due if {
	input.manifest.service.phase == "ended"
	not input.manifest.filings.algorithm.cancelled
}

_cancellation_due if {
	input.manifest.service.ended
	not input.manifest.filings.algorithm.cancelled
}
