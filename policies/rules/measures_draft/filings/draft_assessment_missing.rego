# METADATA
# title: No assessment before launch, as the draft had it
# description: |
#   The draft wanted a security assessment of every product before it serves the public. The final text keeps it for
#   services with public-opinion properties or capacity for social mobilisation, whatever the day of their launch.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-assess-all]
#   checks: []
#   article: "6"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: no security assessment is declared, which the draft wanted of every public service
#   remedy: >-
#     Nothing is to be done for the draft; whether the final text asks for an assessment, `measures-lint scope` says
#     under article 17.
#   zh:
#     title: 未见征求意见稿所要求的事前评估
#     description: |
#       征求意见稿要求一切面向公众的产品事前申报安全评估。正式文本仅对具有舆论属性或者社会动员能力的服务保留评估，且未写明事前。
#     message: 未声明安全评估，而征求意见稿对一切面向公众的服务均作此要求
#     remedy: 无须因征求意见稿采取措施；正式文本是否要求评估，见 `measures-lint scope` 对第十七条的说明。
package rules.measures_draft.filings.draft_assessment_missing

import data.packs.measures_draft as draft

violations contains {"path": ["filings", "security_assessment"], "details": {}} if {
	draft.binds_provider
	not input.manifest.filings.security_assessment.done
}
