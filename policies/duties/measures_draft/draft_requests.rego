# METADATA
# title: Requests to correct, delete or block
# description: "Handle in time what individuals ask about their personal information: to correct, delete or block it."
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "13"
#   binds: provider
#   nature: duty
#   facts: [access.accounts, privacy.items, privacy.rights]
#   when: personal information is processed
#   not_applicable: no personal information is processed
#   look_at: whether requests are answered in time in practice; a manifest has no key for blocking
#   sure: knowledge
#   became:
#     change: tightened
#     provisions: [art-11-para-2]
#   changed: Access, copying and supplementing were added; blocking was dropped.
#   zh:
#     title: 处理更正、删除、屏蔽请求
#     description: 个人要求更正、删除或者屏蔽其个人信息的，及时办理。
#     when: 处理个人信息
#     not_applicable: 不处理个人信息
#     look_at: 实践中是否及时处理；清单没有屏蔽一项
#     changed: 增加查阅、复制、补充；删去屏蔽。
package duties.measures_draft.draft_requests

import data.lib.evidence
import data.lib.personal_information

applies := personal_information.processed

default shown := false

shown if {
	evidence.opened(["privacy", "rights", "correct"])
	evidence.opened(["privacy", "rights", "delete"])
}
