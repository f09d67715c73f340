# METADATA
# title: Samples older than the newest batch
# description: >-
#   Whoever annotates data while developing a service checks samples of it for accuracy. The newest batch
#   was annotated after the last check, so no sample of it can have been in that check.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-2]
#   checks: [annotation.sampling]
#   article: "8"
#   severity: warning
#   shows: stale
#   message: samples were checked on {on}, and the newest batch was annotated on {newest_batch}
#   remedy: Check samples of the newest batch, and bring `annotation.sampling` up to date.
#   zh:
#     title: 抽检早于最新批次
#     description: >-
#       研发中开展数据标注的，应当抽取样本核对标注是否准确。最新批次的标注晚于最近一次抽检，其样本不可能在该次抽检之内。
#     message: 抽检于 {on} 进行，而最新批次于 {newest_batch} 标注
#     remedy: 抽检最新批次，并更新 `annotation.sampling`。
package rules.measures.annotation.annotation_sampling_stale

import data.lib.annotation
import data.lib.scope

violations contains {
	"path": ["annotation", "sampling", "on"],
	"details": {"on": _checked, "newest_batch": _annotated},
} if {
	scope.binds_provider
	annotation.performed == "yes"
	_checked < _annotated
}

_checked := input.manifest.annotation.sampling.on

_annotated := input.manifest.annotation.newest_batch
