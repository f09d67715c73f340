# METADATA
# title: Privacy policy parts not located
# description: |
#   Where personal information is involved, a provider answers as its processor. A processor tells people who it is
#   and how to reach it, the purposes, methods and kinds of what is processed, how long it is kept, and how to
#   exercise rights and close the account. A privacy policy is named, and for one or more of these it is not declared
#   where it says so.
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
#   shows: missing_record
#   sure: primary-copy
#   basis: >-
#     Article 9(1) refers to the responsibility of a processor; what people are told comes from article 17 of the
#     Personal Information Protection Law and article 21 of the Network Data Security Regulations.
#   message: "it is not declared where the privacy policy states {missing}"
#   remedy: >-
#     Add under `privacy.clauses` where the policy says it: `contact`, `purposes`, `retention` and `rights`; `false`
#     states that it does not.
#   zh:
#     title: 未列明隐私政策应有内容
#     description: |
#       凡涉及个人信息，提供者即为个人信息处理者。处理者须让个人知道：自己是谁、如何联系，处理哪些信息、为何以及如何处理，保存多久，如何行使权利、注销账号。
#       清单已列明隐私政策，但其中一项或者多项未声明位于何处。
#     basis: 第九条第一款所称处理者责任为概括规定；告知内容出自《个人信息保护法》第十七条和《网络数据安全管理条例》第二十一条。
#     message: "未声明隐私政策在何处说明：{missing}"
#     remedy: >-
#       在 `privacy.clauses` 下填写 `contact`、`purposes`、`retention`、`rights` 在隐私政策中的位置；政策未作说明的，填写 `false`。
package rules.measures.responsibility.privacy_policy_clauses_missing

import data.lib.personal_information
import data.lib.scope

# A policy of which only the address is named is never opened, so its parts have no place to declare.
violations contains {"path": ["privacy", "clauses"], "details": {"missing": _missing}} if {
	scope.binds_provider
	personal_information.processed == "yes"
	input.manifest.privacy.policy
	count(_missing) > 0
}

_missing := [concat(".", ["privacy.clauses", clause]) |
	some clause in ["contact", "purposes", "retention", "rights"]
	object.get(input.manifest, ["privacy", "clauses", clause], null) == null
]
