# METADATA
# title: Evidence file empty
# description: |
#   A reference leads to a file without content, such as a placeholder that was never filled. It shows nothing.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: error
#   shows: missing_record
#   message: "{file} is named as evidence and has no content"
#   remedy: Write the document, or name the file that holds it.
#   zh:
#     title: 证据文件为空
#     description: |
#       引用的文件没有内容，例如尚未填写的占位文件，不能证明任何事实。
#     message: "引用 {file} 作为证据，但该文件没有内容"
#     remedy: 补全该文件，或者改为引用载有相应内容的文件。
package rules.measures.evidence.evidence_empty

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in evidence.unopened
	item.state == "empty"
}
