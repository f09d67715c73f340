# METADATA
# title: Privacy policy silent, as declared
# description: |
#   Where personal information is involved, a provider answers as its processor. A processor tells people who it is
#   and how to reach it, the purposes, methods and kinds of what is processed, how long it is kept, and how to
#   exercise rights and close the account. The manifest itself says that the privacy policy leaves one of these out.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-09-para-1-clause-2]
#   checks: [privacy.policy_fields]
#   article: "9(1)"
#   severity: warning
#   shows: declared_breach
#   sure: primary-copy
#   basis: >-
#     Article 9(1) refers to the responsibility of a processor; what people are told comes from article 17 of the
#     Personal Information Protection Law and article 21 of the Network Data Security Regulations.
#   message: "the manifest declares that the privacy policy does not state `privacy.clauses.{clause}`"
#   remedy: >-
#     State it in the privacy policy, and replace the `false` at `privacy.clauses.{clause}` with the place where it
#     stands.
#   zh:
#     title: 声明隐私政策缺项
#     description: |
#       凡涉及个人信息，提供者即为个人信息处理者。处理者须让个人知道：自己是谁、如何联系，处理哪些信息、为何以及如何处理，保存多久，如何行使权利、注销账号。
#       清单自身声明隐私政策未说明其中一项。
#     basis: 第九条第一款所称处理者责任为概括规定；告知内容出自《个人信息保护法》第十七条和《网络数据安全管理条例》第二十一条。
#     message: "清单声明隐私政策未说明 `privacy.clauses.{clause}`"
#     remedy: "在隐私政策中说明该项内容，并以其所在位置取代 `privacy.clauses.{clause}` 处的 `false`。"
package rules.measures.responsibility.privacy_policy_clauses_declared_absent

import data.lib.personal_information
import data.lib.scope

violations contains {"path": ["privacy", "clauses", clause], "details": {"clause": clause}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	some clause in ["contact", "purposes", "retention", "rights"]
	input.manifest.privacy.clauses[clause] == false
}
