# METADATA
# title: Recommendation, and perhaps profiles
# description: |
#   The draft barred profiles of users made from what they enter and how they use the service. Personalised
#   recommendation is declared as a function, which may rest on such profiles. The final text holds no such ban.
#   Whether profiles are made is not known.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-profiling]
#   checks: []
#   article: "11"
#   severity: note
#   shows: declared_fact
#   sure: knowledge
#   message: personalised recommendation is declared, which may rest on profiles that the draft barred
#   remedy: >-
#     Nothing is to be done for the draft; where profiles are made, have a ground under the Personal Information
#     Protection Law (13), and offer a way to switch recommendation off (24).
#   zh:
#     title: 个性化推荐可能涉及画像
#     description: |
#       征求意见稿禁止依据输入内容和使用情况对使用者画像。清单声明具有个性化推荐功能，该功能可能以画像为基础。正式文本未作此禁止。是否实际进行画像，无从得知。
#     message: 声明具有个性化推荐功能，可能涉及征求意见稿所禁止的画像
#     remedy: 无须因征求意见稿采取措施；进行画像的，须具备《个人信息保护法》第十三条所列合法性基础，并依第二十四条提供关闭推荐的选项。
package rules.measures_draft.privacy.draft_profiling_possible

import data.packs.measures_draft as draft

violations contains {"path": ["service", "features", position], "details": {}} if {
	draft.binds_provider
	some position, "recommendation" in input.manifest.service.features
}
