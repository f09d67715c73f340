# METADATA
# title: Who may ask what
# description: >-
#   Without this, whoever reaches an OPA may replace its policies, and ask it in words that its log would show.
#   Here the linter may ask its one question, and everybody may look whether OPA is well.
# scope: package
package system.authz

default allow := false

allow if {
	input.method == "POST"
	input.path == ["v1", "data", "lint", "answer"]
}

allow if {
	input.method == "GET"
	input.path == ["health"]
}
