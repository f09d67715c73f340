# METADATA
# title: Samples of annotation incomplete
# description: >-
#   Whoever annotates data while developing a service checks samples of it for accuracy. How many items were
#   checked, how many passed and when are what shows such a check, and not all of it is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-2]
#   checks: [annotation.sampling]
#   article: "8"
#   severity: warning
#   shows: missing_record
#   message: >-
#     of the check of samples these are not declared: {missing}
#   remedy: >-
#     Check samples of the annotated data, and declare `size`, `pass_rate` and `on` in `annotation.sampling`,
#     with `evidence`.
#   zh:
#     title: 标注抽检不完整
#     description: >-
#       研发中开展数据标注的，应当抽取样本核对标注是否准确。抽检数量、合格率和日期方能说明抽检情况，
#       而清单未全部声明。
#     message: 标注抽检未声明：{missing}
#     remedy: >-
#       抽取样本核对标注结果，并在 `annotation.sampling` 中填写 `size`（数量）、`pass_rate`（合格率）、`on`（日期）和 `evidence`（证据）。
package rules.measures.annotation.annotation_sampling_incomplete

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "sampling"], "details": {"missing": missing}} if {
	scope.binds_provider
	annotation.performed == "yes"
	missing := [key | some key in ["size", "pass_rate", "on"]; not _declared(key)]
	count(missing) > 0
}

_declared(key) if input.manifest.annotation.sampling[key]
