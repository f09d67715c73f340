# METADATA
# title: Retention period undeclared
# description: |
#   A provider does not unlawfully keep inputs and usage records from which a user can be identified. They are
#   kept no longer than their purpose needs, unless other law sets a period. None is declared for this class.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-11-para-1-clause-3]
#   checks: [privacy.retention]
#   article: "11(1)"
#   severity: error
#   shows: missing_record
#   sure: primary-copy
#   basis: >-
#     Article 11(1) bars unlawful keeping; that there is a period, the shortest that the purpose needs, comes
#     from article 19 of the Personal Information Protection Law.
#   message: "`{what}` from which users can be identified are kept, and it is not declared for how long"
#   remedy: Add `kept` with the number of `days` or `months` after which this class is deleted.
#   zh:
#     title: 未声明留存期限
#     description: |
#       可据以识别使用者身份的输入信息和使用记录，提供者不得非法留存；除其他法律另定期限外，留存不超过目的所需。
#       清单未声明该类数据的期限。
#     basis: 第十一条第一款禁止非法留存；留存须有期限，且为实现目的所必要的最短时间，出自《个人信息保护法》第十九条。
#     message: "留存可识别使用者的 `{what}`，但未声明期限"
#     remedy: 填写 `kept`，写明多少 `days`（日）或者 `months`（月）之后删除该类数据。
package rules.measures.privacy.retention_period_missing

import data.lib.scope

violations contains {"path": ["privacy", "retention", position, "kept"], "details": {"what": item.what}} if {
	scope.binds_provider
	some position, item in input.manifest.privacy.retention
	item.what in {"inputs", "usage-records"}
	item.identifies_users == true
	not _period(item)
}

_period(item) if item.kept.days

_period(item) if item.kept.months

# What is declared to be kept without end is a rule of its own.
_period(item) if item.kept.unlimited == true
