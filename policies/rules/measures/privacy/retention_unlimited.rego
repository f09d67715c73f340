# METADATA
# title: Kept without end
# description: |
#   A provider does not unlawfully keep inputs and usage records from which a user can be identified. They are
#   kept no longer than their purpose needs, unless other law sets a period. The manifest itself says that this
#   class is kept without end.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-11-para-1-clause-3]
#   checks: [privacy.retention_unbounded]
#   article: "11(1)"
#   severity: error
#   shows: declared_breach
#   sure: primary-copy
#   basis: >-
#     Article 11(1) bars unlawful keeping; that the period is the shortest that the purpose needs comes from
#     article 19 of the Personal Information Protection Law.
#   message: "the manifest declares that `{what}` from which users can be identified are kept without end"
#   remedy: >-
#     Delete this class once its purpose is served, and replace `unlimited: true` with the number of `days` or
#     `months`.
#   zh:
#     title: 无期限留存
#     description: |
#       可据以识别使用者身份的输入信息和使用记录，提供者不得非法留存；除其他法律另定期限外，留存不超过目的所需。
#       清单自身声明该类数据无期限留存。
#     basis: 第十一条第一款禁止非法留存；留存期限为实现目的所必要的最短时间，出自《个人信息保护法》第十九条。
#     message: "清单声明无期限留存可识别使用者的 `{what}`"
#     remedy: "目的实现后即删除该类数据，并以 `days`（日）或者 `months`（月）取代 `unlimited: true`。"
package rules.measures.privacy.retention_unlimited

import data.lib.scope

violations contains {"path": ["privacy", "retention", position, "kept"], "details": {"what": item.what}} if {
	scope.binds_provider
	some position, item in input.manifest.privacy.retention
	item.what in {"inputs", "usage-records"}
	item.identifies_users == true
	item.kept.unlimited == true
}
