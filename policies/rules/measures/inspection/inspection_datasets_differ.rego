# METADATA
# title: Data sets differ
# description: |
#   What a provider would explain to an inspector about the source of its training data has to agree with its own
#   register of data sets. Both are declared, and one of them names data sets that the other does not. Names are
#   compared letter by letter. Where only one of the two is declared there is nothing to compare.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-19-para-1]
#   checks: [inspection.agreement]
#   article: "19(1)"
#   severity: warning
#   shows: inconsistent
#   message: "named in `{here}` and not in `{there}`: {names}"
#   remedy: Name the same data sets in `inspection.datasets` and in `training.datasets`, and bring the explanation up to date.
#   zh:
#     title: 数据集清单不一致
#     description: |
#       拟向检查机关说明的训练数据来源，应当与提供者自身的数据集登记一致。两者均已声明，但其中一处列有另一处没有的数据集。
#       名称逐字比较；仅声明其中一处的，无从比较。
#     message: "列于 `{here}` 而未列于 `{there}`：{names}"
#     remedy: 使 `inspection.datasets` 与 `training.datasets` 所列数据集一致，并更新说明文件。
package rules.measures.inspection.inspection_datasets_differ

import data.lib.scope

violations contains {
	"path": ["inspection", "datasets"],
	"details": {"here": "inspection.datasets", "there": "training.datasets", "names": sort(only)},
} if {
	scope.binds_provider
	only := _explained - _registered
	count(only) > 0
}

violations contains {
	"path": ["training", "datasets"],
	"details": {"here": "training.datasets", "there": "inspection.datasets", "names": sort(only)},
} if {
	scope.binds_provider
	only := _registered - _explained
	count(only) > 0
}

# Each is undefined where its list is not declared, which is not the same as empty.
_explained := {name | some name in input.manifest.inspection.datasets} if input.manifest.inspection.datasets

_registered := {dataset.name | some dataset in input.manifest.training.datasets} if input.manifest.training.datasets
