# METADATA
# title: Nothing comes back within three months
# description: >-
#   Besides filtering, keep content that was found or reported as not in order from being generated again within three
#   months, by training the model again or the like.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "15"
#   binds: provider
#   nature: duty
#   facts: [illegal_content.rectification]
#   when: the provider finds such content, or it is reported
#   look_at: whether the content came back, for which the final text sets no number of days
#   sure: seed
#   became:
#     change: dropped
#     provisions: [art-14-para-1]
#   changed: The three months are gone; article 14(1) asks for rectification, promptly.
#   zh:
#     title: 三个月内防止再次生成
#     description: 对发现或者被举报的不合要求内容，过滤之外还须以优化训练模型等办法，使其三个月内不再生成。
#     when: 提供者发现或者收到举报
#     look_at: 内容是否再次生成；正式文本未规定天数
#     changed: 三个月的期限删去；第十四条第一款要求及时整改。
package duties.measures_draft.draft_three_months

applies := "yes"

# The draft wanted the result within three months, which no procedure shows.
shown := false
