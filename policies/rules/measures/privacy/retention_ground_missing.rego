# METADATA
# title: Kept without a declared ground
# description: |
#   A provider does not unlawfully keep inputs and usage records from which a user can be identified. Keeping
#   as such is not barred, and other law asks for some logs, but it needs a ground, and none is declared for
#   this class. Whether a ground holds is for a human to judge.
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
#   message: "`{what}` from which users can be identified are kept, and no legal ground or purpose is declared"
#   remedy: >-
#     Add the `ground` on which this class is kept, such as a duty to keep logs or the performance of the
#     contract; stop keeping what has none.
#   zh:
#     title: 未声明留存依据
#     description: |
#       可据以识别使用者身份的输入信息和使用记录，提供者不得非法留存。留存本身并不禁止，其他法律对日志另有留存要求，但留存须有依据，
#       而清单未声明该类数据的依据。依据是否成立由人工判断。
#     message: "留存可识别使用者的 `{what}`，但未声明法律依据或者目的"
#     remedy: 填写留存该类数据的 `ground`（依据），如法定的日志留存义务或者履行合同所必需；没有依据的，停止留存。
package rules.measures.privacy.retention_ground_missing

import data.lib.scope

violations contains {"path": ["privacy", "retention", position], "details": {"what": item.what}} if {
	scope.binds_provider
	some position, item in input.manifest.privacy.retention
	item.what in {"inputs", "usage-records"}
	item.identifies_users == true
	not item.ground
	not _for_no_time(item)
}

# What is kept for no time at all is not kept.
_for_no_time(item) if {
	some unit in ["days", "months"]
	item.kept[unit] == 0
	not _for_some_time(item)
}

_for_some_time(item) if item.kept.days > 0

_for_some_time(item) if item.kept.months > 0

_for_some_time(item) if item.kept.unlimited == true
