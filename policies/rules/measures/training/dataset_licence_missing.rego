# METADATA
# title: Licence of an open dataset missing
# description: >-
#   Data used for training has a lawful source. An open source is lawful within its licence, and for this
#   dataset none is named. Whether a licence covers training is for a human to read.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-1]
#   checks: [training.licence_open]
#   article: "7(1)"
#   severity: warning
#   shows: missing_record
#   message: >-
#     {name} comes from an open source, and its licence is not named
#   remedy: >-
#     Add `licence` to the dataset, as an SPDX identifier or by name, and check that it covers training.
#   zh:
#     title: 开源数据集缺少许可
#     description: >-
#       训练所用数据应当具有合法来源。开源数据须在其许可范围内使用，而该数据集未写明许可。许可是否涵盖训练用途，
#       须由人工核对。
#     message: >-
#       {name} 来源为开源，但未写明许可
#     remedy: 为该数据集填写 `licence`（SPDX 标识或者许可名称），并核对其是否涵盖训练用途。
package rules.measures.training.dataset_licence_missing

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "licence"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in input.manifest.training.datasets
	dataset.source == "open"
	not dataset.licence
}
