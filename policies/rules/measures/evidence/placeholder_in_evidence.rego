# METADATA
# title: Placeholder left in a document
# description: |
#   A document for users still holds something that was meant to be filled in: an empty field, a name in brackets, a
#   made-up telephone number, a link that leads nowhere. A clause with such a gap looks present and tells its reader
#   nothing.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: missing_record
#   message: "line {line} of {file} holds `{text}`, which seems left to be filled in"
#   remedy: >-
#     Fill it in or take it out; where the words are meant as they stand, put them in other words.
#   zh:
#     title: 文件中留有占位文字
#     description: |
#       供使用者阅读的文件中仍有待填写的内容，例如空白栏目、方括号中的名称、虚构的电话号码、没有指向的链接。
#       带有此类空缺的条款看似存在，却没有向读者说明任何事项。
#     message: "{file} 第 {line} 行留有 `{text}`，似乎尚待填写"
#     remedy: >-
#       填写或者删去；文字确属本意的，请换一种表述。
package rules.measures.evidence.placeholder_in_evidence

# The same words may stand in a file that is named twice: it is reported where it is first named.

violations contains {
	"path": placeholder.path,
	"details": {"file": placeholder.file, "line": placeholder.line, "text": placeholder.text},
	"evidence": {"file": placeholder.file, "anchor": null, "line": placeholder.line},
} if {
	some placeholder in input.placeholders
}
