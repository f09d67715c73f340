# METADATA
# title: No privacy policy, as declared
# description: |
#   Where personal information is involved, a provider answers as its processor and protects it. A processor tells
#   people who it is, what it processes and why, for how long, and how they exercise their rights. The manifest
#   itself declares personal information and says that there is no privacy policy.
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
#   shows: declared_breach
#   sure: primary-copy
#   basis: >-
#     Article 9(1) refers to the responsibility of a processor; that people are told comes from article 17 of the
#     Personal Information Protection Law and article 21 of the Network Data Security Regulations.
#   message: personal information is processed, and the manifest declares that there is no privacy policy
#   remedy: "Write and publish a privacy policy, and replace `privacy.policy: false` with the place of its text."
#   zh:
#     title: 声明无隐私政策
#     description: |
#       凡涉及个人信息，提供者即为个人信息处理者，须承担相应责任并加以保护。处理者须让个人知道：自己是谁，处理什么、为何处理，保存多久，权利如何行使。
#       清单自身声明的事实涉及个人信息，同时声明没有隐私政策。
#     basis: 第九条第一款所称处理者责任为概括规定；告知义务出自《个人信息保护法》第十七条和《网络数据安全管理条例》第二十一条。
#     message: 处理个人信息，而清单声明没有隐私政策
#     remedy: "制定并公开隐私政策，以其文本所在位置取代 `privacy.policy: false`。"
package rules.measures.responsibility.privacy_policy_declared_absent

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["privacy", "policy"], "details": {}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	input.manifest.privacy.policy == false
}
