# METADATA
# title: Steps against misuse incomplete
# description: |
#   On finding that a user employs the service for unlawful acts, a provider takes graded steps under law and
#   contract: it warns, restricts functions, suspends or ends the service. Some of these are declared and others
#   are not. A step that is not declared may still be open to the provider.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-2]
#   checks: []
#   article: "14(2)"
#   severity: warning
#   shows: missing_record
#   sure: reasoned
#   basis: >-
#     Article 14(2) joins suspending and ending the service by "or" and closes its list with "and other such steps", so
#     it does not say that a provider needs all four; a gap between them makes graded handling hard to show.
#   message: "the declared steps against users who misuse the service lack {missing}"
#   remedy: >-
#     Add the missing steps to `illegal_use.steps` if they can be taken, so that the answer can fit the gravity of
#     the case.
#   zh:
#     title: 对违法使用的处置措施不全
#     description: |
#       得知使用者借服务实施违法行为的，提供者须依照法律和协议分级处置：警示、限制其可用功能、暂停或者终止服务。
#       清单仅声明其中部分措施；未声明的措施，提供者仍可能有权采取。
#     basis: 第十四条第二款以“或者”连接暂停与终止，并以“等”字收尾，未要求四项措施俱备；缺项将难以说明如何分级处置。
#     message: "所声明的对违法使用者的处置措施中缺少 {missing}"
#     remedy: 能够采取所缺措施的，将其补入 `illegal_use.steps`，使处置与情节轻重相当。
package rules.measures.illegal_use.illegal_use_steps_incomplete

import data.lib.scope

violations contains {"path": ["illegal_use", "steps"], "details": {"missing": _missing}} if {
	scope.binds_provider
	count(input.manifest.illegal_use.steps) > 0
	count(_missing) > 0
}

_missing := [step |
	some step in ["warn", "restrict", "suspend", "terminate"]
	not step in input.manifest.illegal_use.steps
]
