# METADATA
# title: No rectification after a finding
# description: |
#   The draft wanted content that was found or reported kept from being generated again within three months, by
#   training the model again or the like. The final text asks for rectification, promptly and without a number of
#   days. No such step is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-three-months]
#   checks: []
#   article: "15"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: no step is named that keeps reported content from coming back, which the draft wanted within three months
#   remedy: >-
#     Nothing is to be done for the draft; article 14(1) of the final text asks for rectification without a number of
#     days, so add `illegal_content.rectification`, the place where it stands.
#   zh:
#     title: 未列明防止再次生成的措施
#     description: |
#       征求意见稿要求以优化训练模型等办法，使发现或者被举报的内容三个月内不再生成。正式文本要求及时整改，未规定天数。清单未列明此类措施。
#     message: 未列明防止被举报内容再次生成的措施，而征求意见稿要求三个月内做到
#     remedy: 无须因征求意见稿采取措施；正式文本第十四条第一款要求整改，未规定天数，请填写 `illegal_content.rectification`，即其所在位置。
package rules.measures_draft.illegal_content.draft_retraining_missing

import data.packs.measures_draft as draft

# What is declared `false` is not named either.
violations contains {"path": ["illegal_content", "rectification"], "details": {}} if {
	draft.binds_provider
	not input.manifest.illegal_content.rectification
}
