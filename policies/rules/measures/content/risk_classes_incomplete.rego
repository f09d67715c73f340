# METADATA
# title: Risk classes incomplete
# description: |
#   Nothing is generated that laws forbid: subversion, harm to national security, separatism, terrorism, ethnic
#   hatred, violence, obscenity, false and harmful information. The security requirements used in filing name
#   these kinds of content as the classes A.1-a to A.1-h of their annex, and the safeguards are not declared to
#   cover every one. Only the party that offers the service can set safeguards, so nothing is asked of one that
#   only uses it. Whether the safeguards catch anything is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-1]
#   checks: [content.risk_map]
#   article: "4(1)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(1) names what must not be generated; the classes and their letters come from annex A.1 of
#     TC260-003 and GB/T 45654-2025.
#   message: "the safeguards are not declared to cover the risk classes {missing}"
#   remedy: >-
#     Set safeguards for every class of annex A.1, and list in `content_safety.risk_classes` those that they cover,
#     such as `A.1-a`.
#   zh:
#     title: 风险类别未完全覆盖
#     description: |
#       不得生成法律、行政法规禁止的内容，包括颠覆政权、危害国家安全、分裂、恐怖极端、民族仇恨、暴力、淫秽、虚假有害信息等。
#       备案所用的安全要求在附录中将此类内容列为 A.1-a 至 A.1-h 各类，清单未声明安全措施覆盖其全部。
#       安全措施只能由提供服务的一方设置，故对仅使用服务的一方不作要求。措施能否奏效，本规则不作判断。
#     basis: 第四条第（一）项列举不得生成的内容；风险类别及其编号出自 TC260-003 和 GB/T 45654-2025 附录 A.1。
#     message: "未声明安全措施覆盖风险类别：{missing}"
#     remedy: 针对附录 A.1 的每一类设置安全措施，并在 `content_safety.risk_classes` 中列出所覆盖的类别，如 `A.1-a`。
package rules.measures.content.risk_classes_incomplete

import data.lib.scope

violations contains {"path": ["content_safety", "risk_classes"], "details": {"missing": _missing}} if {
	scope.binds_provider
	count(_missing) > 0
}

_missing := [class |
	some class in ["A.1-a", "A.1-b", "A.1-c", "A.1-d", "A.1-e", "A.1-f", "A.1-g", "A.1-h"]
	not class in _covered
]

_covered contains class if some class in input.manifest.content_safety.risk_classes
