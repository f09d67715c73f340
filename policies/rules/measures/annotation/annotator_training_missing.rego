# METADATA
# title: No training of annotators
# description: >-
#   Whoever has data annotated gives annotators the training that they need, the law included. Data is
#   annotated, and no training is declared, neither its day nor a file. Names of annotators are not needed.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-3]
#   checks: [annotation.training]
#   article: "8"
#   severity: warning
#   shows: missing_record
#   message: data is annotated, and no training of annotators is declared
#   remedy: >-
#     Train annotators, and add `annotation.training` with `on` and with the material or the attendance record
#     as `evidence`.
#   zh:
#     title: 缺少标注人员培训
#     description: >-
#       开展数据标注的，应当给予标注人员必要的业务和法律培训。清单声明开展数据标注，但未声明培训，
#       既无日期也无文件；无须填写人员姓名。
#     message: 开展数据标注，但未声明标注人员培训
#     remedy: >-
#       培训标注人员，并填写 `annotation.training` 及其 `on`（日期）和 `evidence`（培训材料或者参训记录）。
package rules.measures.annotation.annotator_training_missing

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "training"], "details": {}} if {
	scope.binds_provider
	annotation.performed == "yes"
	not _declared
}

# Nothing is shown by a section that names neither.
_declared if input.manifest.annotation.training.on

_declared if input.manifest.annotation.training.evidence
