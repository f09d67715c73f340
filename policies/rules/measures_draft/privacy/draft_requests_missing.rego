# METADATA
# title: No channel to correct or delete
# description: |
#   The draft wanted requests to correct, delete or block personal information handled in time. The final text drops
#   blocking, for which the manifest has no key, and adds access, copying and supplementing. Personal information is
#   declared, and for one or both of the other requests no channel is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-requests]
#   checks: []
#   article: "13"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: >-
#     personal information is processed, and no channel is named for requests that the draft wanted handled: {missing}
#   remedy: >-
#     Nothing is to be done for the draft; article 11(2) of the final text asks for five kinds of requests, so name
#     the places under `privacy.rights`.
#   zh:
#     title: 未列明更正、删除请求的受理途径
#     description: |
#       征求意见稿要求及时办理更正、删除、屏蔽个人信息的请求。正式文本删去屏蔽（清单亦无此项），增加查阅、复制和补充。清单声明的事实涉及个人信息，但更正、删除中的一项或者两项未列明受理途径。
#     message: 处理个人信息，但未列明征求意见稿所要求的下列请求的受理途径：{missing}
#     remedy: 无须因征求意见稿采取措施；正式文本第十一条第二款要求受理五类请求，请在 `privacy.rights` 下填写其所在位置。
package rules.measures_draft.privacy.draft_requests_missing

import data.lib.personal_information
import data.packs.measures_draft as draft

violations contains {"path": ["privacy", "rights"], "details": {"missing": _missing}} if {
	draft.binds_provider
	personal_information.processed == "yes"
	count(_missing) > 0
}

# A channel that is declared `false` is not named either.
_missing := [concat(".", ["privacy.rights", request]) |
	some request in ["correct", "delete"]
	not input.manifest.privacy.rights[request]
]
