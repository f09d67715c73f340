# METADATA
# title: Evidence file unreadable
# description: |
#   The file exists and its text could not be read: reading is not permitted, the bytes are not UTF-8 text, or
#   the file is larger than this tool opens. Nothing can be said of what it holds.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: error
#   shows: missing_record
#   message: "{file} is named as evidence and cannot be read: not permitted, not UTF-8 text, or too large"
#   remedy: Make the file readable and save it as UTF-8 text; where it is too large, name a shorter document.
#   zh:
#     title: 证据文件无法读取
#     description: |
#       文件存在，但无法读取其文本：没有读取权限、不是 UTF-8 文本，或者超过本工具可打开的大小，因此无法判断其内容。
#     message: "引用 {file} 作为证据，但无法读取：无权限、非 UTF-8 文本或者文件过大"
#     remedy: 开放读取权限并保存为 UTF-8 文本；文件过大的，改为引用较短的文件。
package rules.measures.evidence.evidence_unreadable

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in evidence.unopened
	item.state in {"unreadable", "too-large"}
}
