# METADATA
# title: Our policies in the form that conftest asks for
# description: |
#   conftest evaluates rules named `deny`, `warn` and `violation`, and nothing else: given our policies alone it
#   would finish quickly because it would have asked nothing. This asks for the same document as the linter.
package conftest

deny contains {"msg": violation.rule, "violation": violation} if {
	some violation in data.lint.answer.violations
}
