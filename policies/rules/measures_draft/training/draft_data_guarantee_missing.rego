# METADATA
# title: Quality of data not vouched for
# description: |
#   The draft wanted a provider to be able to guarantee that training data is true, accurate, objective and diverse.
#   No measure for its quality is declared, so nothing supports such a guarantee. The final text asks for measures
#   and for no guarantee.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-guarantee-data]
#   checks: []
#   article: "7(4)"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: >-
#     training data is processed, and no measure is declared that could support the guarantee of quality that the
#     draft wanted
#   remedy: >-
#     Nothing is to be done for the draft; article 7(4) of the final text asks for effective measures, so list them in
#     `training.quality_measures`.
#   zh:
#     title: 数据质量保证缺少依据
#     description: |
#       征求意见稿要求提供者能够保证训练数据真实、准确、客观、多样。清单未声明任何数据质量措施，保证无从谈起。正式文本要求采取措施，不要求保证。
#     message: 开展训练数据处理，但未声明足以支持征求意见稿所要求质量保证的措施
#     remedy: 无须因征求意见稿采取措施；正式文本第七条第（四）项要求采取有效措施，请在 `training.quality_measures` 中列明。
package rules.measures_draft.training.draft_data_guarantee_missing

import data.packs.measures_draft as draft

violations contains {"path": ["training", "quality_measures"], "details": {}} if {
	draft.binds_provider
	input.manifest.training.performed == true
	not _declared
}

_declared if count(input.manifest.training.quality_measures) > 0
