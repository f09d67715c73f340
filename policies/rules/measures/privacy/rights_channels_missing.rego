# METADATA
# title: No channel for requests about data
# description: |
#   A provider receives, and handles in time, what individuals ask about their personal information: to see,
#   copy, correct, supplement or delete it. Personal information is declared, and for one or more of these
#   requests nothing is declared of a channel.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-11-para-2]
#   checks: [privacy.rights]
#   article: "11(2)"
#   severity: error
#   shows: missing_record
#   message: "personal information is processed, and no channel is named for these requests: {missing}"
#   remedy: >-
#     Open a channel for each request, tell people of it, and name the places under `privacy.rights`; one
#     channel may serve all five.
#   zh:
#     title: 未列明个人信息请求的受理途径
#     description: |
#       个人请求查阅、复制、更正、补充、删除其个人信息的，提供者须予受理并及时处理。清单声明的事实涉及个人信息，
#       但其中一类或者数类请求的受理途径未作声明。
#     message: "处理个人信息，但未列明下列请求的受理途径：{missing}"
#     remedy: 为各类请求开通受理途径并告知个人，在 `privacy.rights` 下填写其所在位置；五类可用同一途径。
package rules.measures.privacy.rights_channels_missing

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["privacy", "rights"], "details": {"missing": _missing}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	count(_missing) > 0
}

_missing := [concat(".", ["privacy.rights", request]) |
	some request in ["access", "copy", "correct", "supplement", "delete"]
	not _declared(request)
]

_declared(request) if input.manifest.privacy.rights[request]

# What is declared not to be there is a rule of its own.
_declared(request) if input.manifest.privacy.rights[request] == false
