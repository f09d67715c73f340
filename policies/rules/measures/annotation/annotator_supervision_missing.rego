# METADATA
# title: Nobody supervises annotators
# description: >-
#   Whoever has data annotated supervises and guides the annotators. Data is annotated, and it is not
#   declared who does so. A name or an office will do.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-4]
#   checks: [annotation.supervision]
#   article: "8"
#   severity: note
#   shows: missing_record
#   message: data is annotated, and no supervision of annotators is declared
#   remedy: Add `annotation.supervision` with `by`, a name or an office, and `evidence`.
#   zh:
#     title: 未列明标注监督
#     description: >-
#       开展数据标注的，应当对标注人员加以监督和指导。清单声明开展数据标注，但未声明由谁监督指导；
#       填写姓名或者部门均可。
#     message: 开展数据标注，但未声明对标注人员的监督指导
#     remedy: >-
#       填写 `annotation.supervision` 及其 `by`（姓名或者部门）和 `evidence`（证据）。
package rules.measures.annotation.annotator_supervision_missing

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "supervision"], "details": {}} if {
	scope.binds_provider
	annotation.performed == "yes"
	not _declared
}

# Nothing is shown by a section that names neither.
_declared if input.manifest.annotation.supervision.by

_declared if input.manifest.annotation.supervision.evidence
