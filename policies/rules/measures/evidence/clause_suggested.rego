# METADATA
# title: Clause found and not mapped
# description: |
#   The manifest does not say where a document holds a clause, and a section of the document seems to hold it. With
#   the clause mapped, the linter tells when the section goes missing.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: note
#   shows: missing_record
#   message: "{section} {sure} speaks of `{subject}`, and the manifest does not name it"
#   remedy: >-
#     Read the section and, if it holds the clause, write `{subject}: \"{reference}\"`.
#   zh:
#     title: 条款已找到但未列明
#     description: |
#       清单未指明文件在何处载有该条款，而文件中有一章节看来载有该条款。列明之后，该章节一旦缺失，即可发现。
#     message: "{section} {sure}载有 `{subject}` 条款，但清单未予列明"
#     remedy: >-
#       请阅读该章节；确已载明的，填写 `{subject}: \"{reference}\"`。
package rules.measures.evidence.clause_suggested

import data.lib.clauses

violations contains object.union(clauses.violation(clause), {"details": {"reference": clause.reference}}) if {
	some clause in input.clauses
	clause.state == "suggested"
}
