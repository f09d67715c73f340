# METADATA
# title: No assessment of annotation quality
# description: >-
#   Whoever annotates data while developing a service assesses how good the annotation is. Data is
#   annotated, and no such assessment is declared, neither its day nor a file.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-2]
#   checks: [annotation.quality]
#   article: "8"
#   severity: error
#   shows: missing_record
#   message: data is annotated, and no assessment of its quality is declared
#   remedy: >-
#     Assess the quality of the annotation, and add `annotation.quality_assessment` with `on` and `evidence`.
#   zh:
#     title: 缺少标注质量评估
#     description: >-
#       研发中开展数据标注的，应当评估标注质量。清单声明开展数据标注，但未声明质量评估，既无日期也无文件。
#     message: 开展数据标注，但未声明标注质量评估
#     remedy: >-
#       评估标注质量，并填写 `annotation.quality_assessment` 及其 `on`（日期）和 `evidence`（证据）。
package rules.measures.annotation.annotation_quality_assessment_missing

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "quality_assessment"], "details": {}} if {
	scope.binds_provider
	annotation.performed == "yes"
	not _declared
}

# Nothing is shown by a section that names neither.
_declared if input.manifest.annotation.quality_assessment.on

_declared if input.manifest.annotation.quality_assessment.evidence
