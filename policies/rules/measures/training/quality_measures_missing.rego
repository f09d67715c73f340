# METADATA
# title: No measures for data quality
# description: >-
#   Whoever processes training data takes effective steps for its quality: that it is true, accurate,
#   objective and diverse. No step is declared. Whether steps are effective is for a human to decide.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-07-item-4]
#   checks: [training.quality]
#   article: "7(4)"
#   severity: warning
#   shows: missing_record
#   message: training data is processed, and no measure for its quality is declared
#   remedy: >-
#     Add `training.quality_measures`, each with `what` and `evidence`, such as cleaning, checks against other
#     sources and a look at how the data is spread.
#   zh:
#     title: 缺少数据质量措施
#     description: >-
#       处理训练数据的，应当以有效措施提升数据质量，使其真实、准确、客观、多样。清单未声明任何措施；
#       措施是否有效，须由人工判断。
#     message: 开展训练数据处理，但未声明提高数据质量的措施
#     remedy: >-
#       在 `training.quality_measures` 中列明各项措施及其 `what`（内容）和 `evidence`（证据），
#       例如清洗、来源比对、分布统计。
package rules.measures.training.quality_measures_missing

import data.lib.scope
import data.lib.training

violations contains {"path": ["training", "quality_measures"], "details": {}} if {
	scope.binds_provider
	training.performed == "yes"
	not _declared
}

_declared if count(input.manifest.training.quality_measures) > 0
