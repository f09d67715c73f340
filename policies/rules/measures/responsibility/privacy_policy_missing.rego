# METADATA
# title: Privacy policy missing
# description: |
#   Where personal information is involved, a provider answers as its processor and protects it. A processor tells
#   people who it is, what it processes and why, for how long, and how they exercise their rights. Personal
#   information is declared, and neither the text of a privacy policy nor its address is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-09-para-1-clause-2]
#   checks: [privacy.policy]
#   article: "9(1)"
#   severity: error
#   shows: missing_record
#   sure: primary-copy
#   basis: >-
#     Article 9(1) refers to the responsibility of a processor; that people are told comes from article 17 of the
#     Personal Information Protection Law and article 21 of the Network Data Security Regulations.
#   message: personal information is processed, and no privacy policy is named
#   remedy: >-
#     Add `privacy.policy`, the text of the privacy policy, or `privacy.address`, where it is public; where there is
#     none, declare `privacy.policy` as `false`.
#   zh:
#     title: 缺少隐私政策
#     description: |
#       凡涉及个人信息，提供者即为个人信息处理者，须承担相应责任并加以保护。处理者须让个人知道：自己是谁，处理什么、为何处理，保存多久，权利如何行使。
#       清单所声明的事实涉及个人信息，但既未列明隐私政策文本，也未列明其公开地址。
#     basis: 第九条第一款所称处理者责任为概括规定；告知义务出自《个人信息保护法》第十七条和《网络数据安全管理条例》第二十一条。
#     message: 处理个人信息，但未列明隐私政策
#     remedy: >-
#       填写 `privacy.policy`（隐私政策文本）或者 `privacy.address`（公开地址）；确无隐私政策的，将 `privacy.policy` 填为 `false`。
package rules.measures.responsibility.privacy_policy_missing

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["privacy", "policy"], "details": {}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	not input.manifest.privacy.policy
	not input.manifest.privacy.policy == false
	not input.manifest.privacy.address
}
