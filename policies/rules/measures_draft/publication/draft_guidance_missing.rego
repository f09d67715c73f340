# METADATA
# title: No guidance against misuse and hype
# description: |
#   The draft wanted users guided to use what is generated sensibly, not to harm others with it and not to hype. The
#   final text asks for a shorter guidance. No page, document or notice in the product is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-guide-users]
#   checks: []
#   article: "18(1)"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: no guidance for users is named, which the draft wanted on sensible use, harm to others and hype
#   remedy: >-
#     Nothing is to be done for the draft; article 10 of the final text asks for guidance on the technology and its
#     lawful use, so add `guidance` with `document`, `address` or `in_product`.
#   zh:
#     title: 缺少对使用者的引导
#     description: |
#       征求意见稿要求引导使用者理性看待和使用生成内容，不借此损害他人，也不炒作。正式文本的引导内容有所缩减。清单未声明任何页面、文件或者产品内提示。
#     message: 未列明征求意见稿所要求的关于理性使用、不损害他人、不炒作的引导
#     remedy: 无须因征求意见稿采取措施；正式文本第十条要求引导使用者理性认识并依法使用，请填写 `guidance` 的 `document`、`address` 或者 `in_product`。
package rules.measures_draft.publication.draft_guidance_missing

import data.packs.measures_draft as draft

# Guidance that is declared `false` is not named either.
violations contains {"path": ["guidance"], "details": {}} if {
	draft.binds_provider
	not _named
}

_named if input.manifest.guidance.document

_named if input.manifest.guidance.address

_named if input.manifest.guidance.in_product
