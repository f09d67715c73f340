# METADATA
# title: No review for infringing content
# description: |
#   The draft wanted training data without content that infringes intellectual property. The final text looks at the
#   act of infringing. A dated review of each dataset shows that somebody looked; for this one none is declared, or
#   it bears no date.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-ip-content]
#   checks: []
#   article: "7(2)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     The draft looked at what the data holds and named no review; a review is the nearest that a manifest can show.
#   message: >-
#     no dated review of intellectual property is declared for {name}, while the draft wanted data without infringing
#     content
#   remedy: >-
#     Nothing is to be done for the draft; article 7(2) of the final text asks that rights are not infringed, and a
#     dated `ip_review` of the dataset is one way to show that somebody looked.
#   zh:
#     title: 未见侵权内容审查
#     description: |
#       征求意见稿要求训练数据中没有侵犯他人知识产权的内容。正式文本着眼于侵权行为。逐一审查数据集并注明日期，方能说明已作核对；该数据集未声明审查，或者审查未注明日期。
#     basis: 征求意见稿着眼于数据的内容，未提及审查；审查是清单所能显示的最接近的事实。
#     message: 未声明对 {name} 作过注明日期的知识产权审查，而征求意见稿要求数据不含侵权内容
#     remedy: 无须因征求意见稿采取措施；正式文本第七条第（二）项要求不侵害他人知识产权，注明日期的 `ip_review` 是证明已作核对的方式之一。
package rules.measures_draft.training.draft_ip_review_missing

import data.packs.measures_draft as draft

violations contains {
	"path": ["training", "datasets", position, "ip_review"],
	"details": {"name": dataset.name},
} if {
	draft.binds_provider
	input.manifest.training.performed == true
	some position, dataset in input.manifest.training.datasets
	not dataset.ip_review.on
}
