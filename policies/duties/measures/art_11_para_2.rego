# METADATA
# title: Requests about personal information
# description: >-
#   Receive, and handle in time, what individuals ask about their personal information: to see, copy,
#   correct, supplement or delete it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11(2)"
#   binds: provider
#   nature: duty
#   facts: [access.accounts, privacy.items, privacy.rights]
#   when: personal information is processed
#   not_applicable: no personal information is processed
#   look_at: whether requests are answered in time in practice
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "44-50"
#       sure: primary-copy
#     - law: netdata
#       articles: "23"
#       sure: primary-copy
#   draft:
#     article: "13"
#     change: tightened
#     sure: knowledge
#   was: Requests to correct, delete or block personal information had to be handled.
#   changed: Access, copying and supplementing were added; blocking was dropped.
#   zh:
#     title: 受理个人信息请求
#     description: 个人要求查阅、复制、更正、补充或者删除其个人信息的，及时受理并办理。
#     when: 处理个人信息
#     not_applicable: 不处理个人信息
#     look_at: 实践中是否及时处理
#     was: 处理个人关于更正、删除、屏蔽其个人信息的请求。
#     changed: 增加查阅、复制、补充；删去屏蔽。
package duties.measures.art_11_para_2

import data.lib.evidence
import data.lib.personal_information

applies := personal_information.processed

default shown := false

shown if {
	every request in ["access", "copy", "correct", "supplement", "delete"] {
		evidence.opened(["privacy", "rights", request])
	}
	evidence.opened(["privacy", "rights", "respond_within", "evidence"])
}
