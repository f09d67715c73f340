# METADATA
# title: Needless personal information collected
# description: |
#   A provider collects no personal information that the service does not need. The manifest itself says of
#   this information that the service can do without it, and that users may not leave it out.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-11-para-1-clause-2]
#   checks: [privacy.necessity]
#   article: "11(1)"
#   severity: error
#   shows: declared_breach
#   sure: primary-copy
#   basis: >-
#     Article 11(1) bars the collection; that information which users are free to give is not reported follows
#     from article 6 of the Personal Information Protection Law, by which nobody is made to give what
#     is not needed.
#   message: "the manifest declares that {name} is not necessary and that users cannot leave it out"
#   remedy: >-
#     Stop collecting it, or let users leave it out and declare `optional: true`; declare `necessary: true`
#     only where the service cannot do without it.
#   zh:
#     title: 收集非必要个人信息
#     description: |
#       提供者不收集服务所不需要的个人信息。清单自身声明该项信息非服务所必需，同时声明使用者不能不提供。
#     basis: >-
#       收集的禁止出自第十一条第一款；使用者可自愿提供的信息不予报告，系依据《个人信息保护法》第六条，
#       即不得强制个人提供非必要信息。
#     message: "清单声明 {name} 并非必要，且使用者不能不提供"
#     remedy: "停止收集，或者允许使用者不提供并填写 `optional: true`；确为服务所必需的，方可填写 `necessary: true`。"
package rules.measures.privacy.unnecessary_items_collected

import data.lib.scope

violations contains {"path": ["privacy", "items", position, "necessary"], "details": {"name": item.name}} if {
	scope.binds_provider
	some position, item in input.manifest.privacy.items
	item.necessary == false
	item.optional == false
}
