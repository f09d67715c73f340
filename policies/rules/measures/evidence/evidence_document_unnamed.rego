# METADATA
# title: Heading without a document
# description: |
#   A reference that begins with `#` names a heading of the document that is named beside it, and none is. A
#   heading of a public page cannot be followed either: addresses are recorded and never opened. What the
#   reference should show is then shown by nothing.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: error
#   shows: missing_record
#   message: a heading is named as evidence, and the document that it stands in is not
#   remedy: Add `document` beside it, or write the file before the `#`, as in `docs/terms.md#user-duties`.
#   zh:
#     title: 标题未指明所在文件
#     description: |
#       以 `#` 开头的引用指向同处所列文件中的标题，但该处未列明文件。公开页面中的标题同样无法核对：网址仅作记录，不会被访问。
#       因而所引用的事实没有记录可以证明。
#     message: 引用标题作为证据，但未列明该标题所在文件
#     remedy: 在同处填写 `document`，或者在 `#` 之前写明文件，如 `docs/terms.md#user-duties`。
package rules.measures.evidence.evidence_document_unnamed

import data.lib.evidence

# There is no file to tell of, so the violation has no `evidence`.
violations contains {"path": item.path, "details": {}} if {
	some item in evidence.unopened
	item.state == "no-document"
}
