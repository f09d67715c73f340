# METADATA
# title: Clauses
# description: >-
#   What the words of a document suggest of its clauses. Python has read them before. Words are signs: a rule says
#   how sure it is, in the words below, and never that a duty is breached.
# scope: package
# custom:
#   certainty:
#     high:
#       en: very likely
#       zh: 很可能
#     medium:
#       en: possibly
#       zh: 可能
#     low:
#       en: perhaps
#       zh: 也许
package lib.clauses

# What a rule reports of one clause: the place in the manifest, and the section as its reader finds it.
violation(clause) := {
	"path": clause.path,
	"details": {"subject": clause.subject, "section": _section(clause), "sure": clause.sure},
	"evidence": {"file": clause.file, "anchor": clause.anchor, "line": clause.line},
}

_section(clause) := clause.file if {
	clause.anchor == null
} else := concat("#", [clause.file, clause.anchor])
