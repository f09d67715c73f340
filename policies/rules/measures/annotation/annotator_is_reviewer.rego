# METADATA
# title: Annotators review their own work
# description: >-
#   Whoever has data annotated supervises and guides the annotators. A review shows little where a team
#   reviews its own work, and here a team stands in both lists. The lists do not tell one task from another:
#   a team that reviews only what others annotated is reported as well.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-08-clause-4]
#   checks: [annotation.roles]
#   article: "8"
#   severity: warning
#   shows: inconsistent
#   sure: practice
#   basis: >-
#     Keeping annotators and reviewers apart comes from clause 5.3 of TC260-003, a technical document used in
#     filing; article 8 asks for supervision and guidance only.
#   message: >-
#     named in both `annotation.annotators` and `annotation.reviewers`: {names}
#   remedy: Have another team review, or name the teams by task, so that nobody reviews their own work.
#   zh:
#     title: 标注方兼任审核方
#     description: >-
#       开展数据标注的，应当对标注人员加以监督和指导。自行审核自己的标注，审核意义有限，而清单中有团队同时列于两处。
#       两份名单不区分任务，仅审核他人标注的团队也会被报告。
#     basis: 标注与审核分离出自备案所用技术文件 TC260-003 第5.3条；第八条仅要求监督和指导。
#     message: >-
#       同时列于 `annotation.annotators` 和 `annotation.reviewers`：{names}
#     remedy: 改由其他团队审核，或者按任务分别列明团队，使任何团队均不审核自己的标注。
package rules.measures.annotation.annotator_is_reviewer

import data.lib.annotation
import data.lib.scope

violations contains {"path": ["annotation", "reviewers"], "details": {"names": _both}} if {
	scope.binds_provider
	annotation.performed == "yes"
	count(_both) > 0
}

# In the order of the manifest.
_both := [name |
	some name in input.manifest.annotation.reviewers
	_annotators[name]
]

_annotators contains name if some name in input.manifest.annotation.annotators
