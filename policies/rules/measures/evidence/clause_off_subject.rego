# METADATA
# title: Mapped section on another subject
# description: |
#   The manifest says that a section holds a clause, and the words of the section speak of something else and not of
#   this. Words are signs and no proof: the clause may be there in words of its own, and a person has to read it.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: inconsistent
#   message: "{section} is named for `{subject}` and {sure} speaks of something else"
#   remedy: >-
#     Read the section. If it holds the clause, say so in its heading or keep it as it is; otherwise map `{subject}` to
#     the section that does.
#   zh:
#     title: 所列章节主题不符
#     description: |
#       清单指明某一章节载有该条款，但从用语看，该章节讲的是其他事项，并未涉及该条款。用语只是线索，不能作为证明：条款也可能另有表述，须由人阅读判断。
#     message: "{section} 列为 `{subject}` 条款所在，但{sure}讲的是其他事项"
#     remedy: >-
#       请阅读该章节。确已载明该条款的，可在标题中写明，或者保持不变；否则将 `{subject}` 改为指向载有该条款的章节。
package rules.measures.evidence.clause_off_subject

import data.lib.clauses

violations contains clauses.violation(clause) if {
	some clause in input.clauses
	clause.state == "off-subject"
	clause.sure == "high"
}
