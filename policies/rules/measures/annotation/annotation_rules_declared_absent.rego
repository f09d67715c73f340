# METADATA
# title: No annotation rules, as declared
# description: >-
#   Whoever annotates data while developing a service draws up rules for it that are clear, concrete and
#   workable. The manifest itself declares that data is annotated and that there are no rules.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-1]
#   checks: [annotation.rules]
#   article: "8"
#   severity: error
#   shows: declared_breach
#   message: data is annotated, and the manifest declares that there are no annotation rules
#   remedy: >-
#     Draw up rules with examples and with what makes a label acceptable, and replace `rules: false` with the
#     file that holds them.
#   zh:
#     title: 声明无标注规则
#     description: >-
#       研发中开展数据标注的，应当制定明确具体、便于执行的标注规则。清单自身声明开展数据标注，而没有标注规则。
#     message: 开展数据标注，而清单声明没有标注规则
#     remedy: >-
#       制定标注规则，写明示例和合格标准，并以该文件取代 `rules: false`。
package rules.measures.annotation.annotation_rules_declared_absent

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "rules"], "details": {}} if {
	scope.binds_provider
	annotation.performed == "yes"
	input.manifest.annotation.rules == false
}
