# METADATA
# title: Inputs passed on without a declared ground
# description: |
#   The draft barred passing on to others what users enter, unless a law or administrative regulation allows it. The
#   final text bars it only where it is unlawful, and to have inputs processed by another is no breach by itself.
#   For this recipient no ground is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-no-sharing]
#   checks: []
#   article: "11"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: >-
#     {name} is declared as a recipient on no ground that is named, while the draft allowed only what a law allows
#   remedy: >-
#     Nothing is to be done for the draft; add `ground` to the recipient, for article 11(1) of the final text bars
#     unlawful passing on, and ask for separate consent where it is a controller.
#   zh:
#     title: 输入信息对外提供未列明依据
#     description: |
#       征求意见稿规定，除法律法规允许外，输入信息一律不得提供给他人。正式文本仅禁止非法提供，委托他人处理本身并不违法。清单未列明该接收方的依据。
#     message: "{name} 列为接收方但未列明依据，而征求意见稿仅容许有法律法规依据的提供"
#     remedy: 无须因征求意见稿采取措施；正式文本第十一条第一款禁止非法提供，请为该接收方填写 `ground`；其为个人信息处理者的，应取得单独同意。
package rules.measures_draft.privacy.draft_inputs_passed_on

import data.packs.measures_draft as draft

violations contains {
	"path": ["privacy", "recipients", position, "ground"],
	"details": {"name": recipient.name},
} if {
	draft.binds_provider
	some position, recipient in input.manifest.privacy.recipients
	not recipient.ground
}
