# METADATA
# title: Annotation denied beside its records
# description: >-
#   Article 8 binds whoever annotates data while developing a service. The manifest says that no data is
#   annotated, and declares rules, teams, checks or a batch of annotation all the same. Until one of the two
#   is corrected nothing of the kind can be looked at.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-1]
#   checks: []
#   article: "8"
#   severity: error
#   shows: inconsistent
#   message: >-
#     `annotation.performed` is `false`, and these are declared: {facts}
#   remedy: >-
#     Correct `annotation.performed`, or take out of `annotation` what does not belong to this service.
#   zh:
#     title: 声明未标注而列有标注记录
#     description: >-
#       研发中开展数据标注的，应当遵守第八条。清单声明未开展数据标注，却又列有标注规则、标注团队、标注核验或者标注批次；
#       更正之前，有关各项均无从核对。
#     message: >-
#       `annotation.performed` 为 `false`，而清单填有：{facts}
#     remedy: >-
#       更正 `annotation.performed`；所填内容与本服务无关的，从 `annotation` 中删去。
package rules.measures.annotation.annotation_denied_beside_records

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "performed"], "details": {"facts": sort(annotation.declared_by)}} if {
	scope.binds_provider
	input.manifest.annotation.performed == false
	count(annotation.declared_by) > 0
}
