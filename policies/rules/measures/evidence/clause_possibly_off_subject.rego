# METADATA
# title: Mapped section hardly on its subject
# description: |
#   The manifest says that a section holds a clause, and few words of the section or none are those in which the
#   clause is usually put. It may be there in other words; a look decides it.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: note
#   shows: inconsistent
#   message: "{section} is named for `{subject}` and {sure} speaks of something else; few of its words are of this subject"
#   remedy: >-
#     Read the section, and map `{subject}` to another one if the clause stands elsewhere.
#   zh:
#     title: 所列章节与主题关联较弱
#     description: |
#       清单指明某一章节载有该条款，但该章节很少使用此类条款的通常用语。条款可能以其他文字表述，阅读后即可判断。
#     message: "{section} 列为 `{subject}` 条款所在，但{sure}讲的是其他事项：其中与该主题相关的用语很少"
#     remedy: >-
#       请阅读该章节；条款另在他处的，将 `{subject}` 改为指向该处。
package rules.measures.evidence.clause_possibly_off_subject

import data.lib.clauses

violations contains clauses.violation(clause) if {
	some clause in input.clauses
	clause.state == "off-subject"
	clause.sure in {"medium", "low"}
}
