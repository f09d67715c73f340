# METADATA
# title: Annotation rules missing
# description: >-
#   Whoever annotates data while developing a service draws up rules for it that are clear, concrete and
#   workable. Data is annotated, and no such rules are named. Whether rules are good enough is for a human
#   to read.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-1]
#   checks: [annotation.rules]
#   article: "8"
#   severity: error
#   shows: missing_record
#   message: data is annotated, and no annotation rules are named
#   remedy: >-
#     Add `annotation.rules`, the rules that annotators work by; where there are none, declare it as `false`.
#   zh:
#     title: 缺少标注规则
#     description: >-
#       研发中开展数据标注的，应当制定明确具体、便于执行的标注规则。清单声明开展数据标注，但未列明标注规则；
#       规则是否合格，须由人工审阅。
#     message: 开展数据标注，但未列明标注规则
#     remedy: >-
#       填写 `annotation.rules`，即标注人员所依据的规则；确无规则的，填为 `false`。
package rules.measures.annotation.annotation_rules_missing

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "rules"], "details": {}} if {
	scope.binds_provider
	annotation.performed == "yes"
	not input.manifest.annotation.rules
	not input.manifest.annotation.rules == false
}
