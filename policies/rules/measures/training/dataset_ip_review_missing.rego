# METADATA
# title: No intellectual-property review
# description: >-
#   Training does not infringe intellectual property that belongs to others. A dated review of each dataset
#   shows that somebody looked; for this one none is declared, or it bears no date.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-2]
#   checks: [training.ip_review]
#   article: "7(2)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 7(2) forbids infringement and names no review; a review of each dataset is how filing practice
#     (TC260-003) has it shown.
#   message: no dated review of intellectual property is declared for {name}
#   remedy: Review the dataset for works of others, and add `ip_review` with `on`, `by` and `evidence`.
#   zh:
#     title: 缺少知识产权审查
#     description: >-
#       训练用到他人作品等受知识产权保护的内容，不得构成侵权。逐一审查数据集并注明日期，方能说明已作核对；
#       该数据集未声明审查，或者审查未注明日期。
#     basis: >-
#       第七条第（二）项禁止侵权，未规定审查；逐一审查数据集是备案实践（TC260-003）中的证明方式。
#     message: 未声明对 {name} 作过注明日期的知识产权审查
#     remedy: >-
#       审查该数据集是否含有他人作品，并填写 `ip_review` 及其 `on`（日期）、`by`（审查人）和 `evidence`（证据）。
package rules.measures.training.dataset_ip_review_missing

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "ip_review"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in input.manifest.training.datasets
	not dataset.ip_review.on
}
