# METADATA
# title: No channel for requests, as declared
# description: |
#   A provider receives, and handles in time, what individuals ask about their personal information: to see,
#   copy, correct, supplement or delete it. Personal information is declared, and the manifest itself says that
#   one of these requests has no channel.
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
#   shows: declared_breach
#   sure: primary-copy
#   basis: >-
#     Article 11(2) asks that requests are received; that there is a convenient mechanism for it comes from
#     article 50 of the Personal Information Protection Law.
#   message: >-
#     personal information is processed, and the manifest declares that `privacy.rights.{request}` has no
#     channel
#   remedy: >-
#     Open a channel for this request, and replace the `false` at `privacy.rights.{request}` with the place
#     that tells of it.
#   zh:
#     title: 声明无个人信息请求受理途径
#     description: |
#       个人请求查阅、复制、更正、补充、删除其个人信息的，提供者须予受理并及时处理。清单声明的事实涉及个人信息，
#       同时自身声明其中一类请求没有受理途径。
#     basis: 第十一条第二款要求受理请求；建立便捷的受理机制，出自《个人信息保护法》第五十条。
#     message: "处理个人信息，而清单声明 `privacy.rights.{request}` 没有受理途径"
#     remedy: "为该类请求开通受理途径，并以说明该途径的位置取代 `privacy.rights.{request}` 处的 `false`。"
package rules.measures.privacy.rights_channels_declared_absent

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["privacy", "rights", request], "details": {"request": request}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	some request in ["access", "copy", "correct", "supplement", "delete"]
	input.manifest.privacy.rights[request] == false
}
