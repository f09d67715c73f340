# METADATA
# title: No algorithm filing, as the draft had it
# description: |
#   The draft wanted the algorithm filed of every product before it serves the public. The final text keeps the
#   filing for services with public-opinion properties or capacity for social mobilisation. Neither a number nor a
#   day on which a pending filing was submitted is declared.
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
#   message: >-
#     neither a number nor a submission of an algorithm filing is declared, which the draft wanted of every public
#     service
#   remedy: >-
#     Nothing is to be done for the draft; whether the final text asks for a filing, `measures-lint scope` says under
#     article 17.
#   zh:
#     title: 未见征求意见稿所要求的算法备案
#     description: |
#       征求意见稿要求一切面向公众的产品事前办理算法备案。正式文本仅对具有舆论属性或者社会动员能力的服务保留备案。清单既未填写备案编号，也未填写已提交备案的日期。
#     message: 未声明算法备案编号或者提交日期，而征求意见稿对一切面向公众的服务均要求备案
#     remedy: 无须因征求意见稿采取措施；正式文本是否要求备案，见 `measures-lint scope` 对第十七条的说明。
package rules.measures_draft.filings.draft_algorithm_filing_missing

import data.packs.measures_draft as draft

violations contains {"path": ["filings", "algorithm", "number"], "details": {}} if {
	draft.binds_provider
	not input.manifest.filings.algorithm.number
	not _pending
}

_pending if {
	input.manifest.filings.algorithm.state == "pending"
	input.manifest.filings.algorithm.submitted
}
