# METADATA
# title: Mapped section empty
# description: |
#   The manifest says that a section holds a clause, and the section is a heading with nothing to read below it: no
#   text at all, only code, only a table of contents, or only what was left to be filled in. The heading makes the
#   clause look present.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: missing_record
#   message: "{section} is named for `{subject}` and is {sure} empty: below the heading is nothing to read"
#   remedy: >-
#     Write the section, or map `{subject}` to the one that holds the clause; `false` states that the document has no
#     such clause.
#   zh:
#     title: 所列章节没有内容
#     description: |
#       清单指明某一章节载有该条款，但该章节只有标题，其下没有可供阅读的内容：没有正文，或者仅有代码、目录、待填写的占位文字。
#       标题使条款看似存在。
#     message: "{section} 列为 `{subject}` 条款所在，但{sure}没有内容：标题之下没有可供阅读的文字"
#     remedy: >-
#       补写该章节，或者将 `{subject}` 改为指向载有该条款的章节；文件确无该条款的，填写 `false`。
package rules.measures.evidence.clause_section_stub

import data.lib.clauses

violations contains clauses.violation(clause) if {
	some clause in input.clauses
	clause.state == "stub"
}
