# METADATA
# title: No representative in the mainland
# description: |
#   Where personal information is involved, a provider answers as its processor. A processor outside the mainland
#   that serves people in it sets up a body or names a representative in the mainland. The provider is declared to
#   have its seat elsewhere, and nobody is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-09-para-1-clause-2]
#   checks: [privacy.overseas_rep]
#   article: "9(1)"
#   severity: warning
#   shows: missing_record
#   sure: primary-copy
#   basis: >-
#     Article 9(1) refers to the responsibility of a processor; the representative comes from article 53 of the
#     Personal Information Protection Law. Hong Kong, Macao and Taiwan are taken as outside, as is the practice.
#   message: "the provider has its seat outside the mainland ({place}), and no representative in it is named"
#   remedy: >-
#     Set up a body or name a representative in the mainland, report its name and contact to the competent department,
#     and add `provider.representative`.
#   zh:
#     title: 未列明境内机构或者代表
#     description: |
#       凡涉及个人信息，提供者即为个人信息处理者。处理者身处境外而服务境内个人的，须在境内有自己的机构或者代表。
#       清单声明提供者所在地不在内地，但未列明境内机构或者代表。
#     basis: >-
#       第九条第一款所称处理者责任为概括规定；境内机构或者代表的要求出自《个人信息保护法》第五十三条。
#       实践中，香港、澳门、台湾地区按境外对待。
#     message: "提供者所在地不在内地（{place}），但未列明境内机构或者代表"
#     remedy: 在境内设立机构或者指派代表，向主管部门报告其名称和联系方式，并填写 `provider.representative`。
package rules.measures.responsibility.mainland_representative_missing

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["provider", "representative"], "details": {"place": _place}} if {
	scope.binds_provider
	_place != "CN"
	personal_information.processed == "yes"
	not input.manifest.provider.representative
}

_place := input.manifest.provider.established_in
