# METADATA
# title: Evidence not looked into
# description: |
#   The file exists and was not opened: nothing here reads its format, such as that of a picture, or finds
#   headings in it. PDF and DOCX are read where the extra `measures-lint[documents]` is installed. The file may
#   well show what it is named for; a person has to look.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: note
#   shows: declared_fact
#   message: "{file} exists and was not opened; nothing here reads its format or finds headings in it"
#   remedy: >-
#     For PDF and DOCX, install `measures-lint[documents]`. For others, have a person look, or keep the text as
#     Markdown beside it and name that.
#   zh:
#     title: 证据未予查看
#     description: |
#       文件存在，但未打开：现有组件不读取该格式（如图片），或者不识别其中的标题。安装附加组件 `measures-lint[documents]`
#       后可以读取 PDF 和 DOCX。该文件可能足以证明所引用的事实，需由人工核查。
#     message: "{file} 存在但未打开：现有组件不读取该格式，或者不识别其中的标题"
#     remedy: PDF 和 DOCX 文件，请安装 `measures-lint[documents]`；其他格式，由人工核查，或者另存一份 Markdown 文本并引用该文本。
package rules.measures.evidence.evidence_not_read

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in evidence.unopened
	item.state == "not-read"
}
