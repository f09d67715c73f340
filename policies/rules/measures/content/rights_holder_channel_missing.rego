# METADATA
# title: No channel for rights holders
# description: |
#   Whoever provides a service respects the intellectual property of others. A channel by which rights holders
#   complain is where infringements come to light, and none is named. Only the party that offers the service can
#   open it, so nothing is asked of one that only uses it. Where the manifest declares that there is no complaints
#   mechanism at all, `complaints-declared-absent` says so instead.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-3]
#   checks: [ip.channel]
#   article: "4(3)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(3) asks that rights are respected and names no channel, so declaring that there is none is not
#     against it; the channel comes from TC260-003, a document used in filing.
#   message: no channel is named for complaints about intellectual property
#   remedy: >-
#     Open a channel for complaints about intellectual property, and add `complaints.ip_channel`, the place that
#     tells of it.
#   zh:
#     title: 未列明知识产权投诉渠道
#     description: |
#       提供服务应当尊重他人知识产权。权利人的投诉渠道便于发现侵权，清单未列明此类渠道。
#       此类渠道只能由提供服务的一方设置，故对仅使用服务的一方不作要求。
#       清单声明完全没有投诉举报机制的，由 `complaints-declared-absent` 报告，本规则不再提示。
#     basis: 第四条第（三）项要求尊重知识产权，未规定投诉渠道，故声明没有并不与该项相悖；该渠道出自备案所用技术文件 TC260-003。
#     message: 未列明知识产权投诉渠道
#     remedy: 开通知识产权投诉渠道，并填写 `complaints.ip_channel`，即说明该渠道的位置。
package rules.measures.content.rights_holder_channel_missing

import data.lib.scope

# A channel that is declared `false` is not named either: the item asks for none, so both are the same gap.
violations contains {"path": ["complaints", "ip_channel"], "details": {}} if {
	scope.binds_provider
	not input.manifest.complaints == false
	not input.manifest.complaints.ip_channel
}
