# METADATA
# title: Data samples below the usual figures
# description: >-
#   Whoever processes training data takes effective steps for its quality. Filing practice checks samples
#   twice: by people, at least 4,000 items of which 96 % pass, and by tools, at least 10 % of the data of
#   which 98 % pass. What is declared does not reach these figures, or nothing is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-4]
#   checks: [training.sampling]
#   article: "7(4)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: >-
#     The figures come from clause 9.2 of TC260-003, a technical document used in filing; the Measures name
#     none.
#   message: >-
#     `training.{sample}` does not show a `{measure}` of at least {least} with a `pass_rate` of at least
#     {pass_rate}
#   remedy: >-
#     Check a larger sample or improve the data, and declare the result as `training.manual_sample` with
#     `size` and `training.technical_sample` with `share`, each with `pass_rate`, `on` and `evidence`.
#   zh:
#     title: 数据抽检低于通常指标
#     description: >-
#       处理训练数据的，应当以有效措施提升数据质量。备案实践分两次抽检：人工抽检不少于4000条，
#       合格率不低于96%；技术抽检不少于总量的10%，合格率不低于98%。所声明的抽检未达到上述指标，
#       或者未声明抽检。
#     basis: 指标出自备案所用技术文件 TC260-003 第9.2条，本办法未规定指标。
#     message: >-
#       `training.{sample}` 未显示 `{measure}` 不低于 {least} 且 `pass_rate` 不低于 {pass_rate}
#     remedy: >-
#       扩大抽检或者改进数据，并将结果填入 `training.manual_sample`（含 `size`）和 `training.technical_sample`（含 `share`），
#       同时填写各自的 `pass_rate`、`on` 和 `evidence`。
package rules.measures.training.quality_sampling_below_figures

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", sample],
	"details": {
		"sample": sample,
		"measure": figures.measure,
		"least": figures.least,
		"pass_rate": figures.pass_rate,
	},
} if {
	scope.binds_provider
	training.performed == "yes"
	some sample, figures in _figures
	not _reached(sample)
}

_figures := {
	"manual_sample": {"measure": "size", "least": 4000, "pass_rate": 0.96},
	"technical_sample": {"measure": "share", "least": 0.1, "pass_rate": 0.98},
}

_reached(sample) if {
	checked := input.manifest.training[sample]
	checked[_figures[sample].measure] >= _figures[sample].least
	checked.pass_rate >= _figures[sample].pass_rate
}
