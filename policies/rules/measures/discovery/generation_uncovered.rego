# METADATA
# title: Generative AI that no manifest covers
# description: |
#   The search found signs of generative AI in a project of the repository, and no manifest lies in its folder or above
#   it. It is told with the first manifest of the folders that were checked; where there is none at all, at the line of
#   the code. What is never offered to anybody needs a manifest as well to say so.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: missing_record
#   message: "the project in `{project}` uses {vendor} ({sure}; files with signs of generative AI: {files}), and no manifest covers it"
#   remedy: >-
#     Write a manifest for the service with `measures-lint init`, in the folder of the project or above it; waive the
#     finding, with the reason, where there is no service.
#   zh:
#     title: 生成式人工智能未被清单覆盖
#     description: |
#       检索在仓库的某一项目中发现生成式人工智能的迹象，而该项目所在目录及其上级目录均无清单。本项随所检查目录中的第一份清单
#       报告；没有任何清单的，在代码所在行报告。从不对外提供的，亦需以清单说明。
#     message: "`{project}` 中的项目使用 {vendor}（{sure}；有生成式人工智能迹象的文件 {files} 个），但没有清单覆盖"
#     remedy: 用 `measures-lint init` 在该项目目录或其上级目录为服务编写清单；并无服务的，附理由豁免本项。
package rules.measures.discovery.generation_uncovered

import data.lib.discovery

violations contains {
	"path": [],
	"details": {
		"project": found.project,
		"vendor": found.hit.called,
		"sure": found.hit.sure,
		"files": found.files,
	},
	"evidence": discovery.seen(found.hit),
} if {
	some found in input.discovery.uncovered
	found.hit.sure in {"high", "medium"}
}
