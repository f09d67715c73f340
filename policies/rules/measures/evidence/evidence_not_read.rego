# METADATA
# title: Evidence not looked into
# description: |
#   The file exists, and this version does not look into its format, such as PDF, Word or a picture, or does not
#   find headings in it. It may well show what it is named for; a person has to look.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: note
#   shows: declared_fact
#   message: "{file} exists and was not looked into; this version does not read its format or its headings"
#   remedy: Have a person look, or keep the text as Markdown beside it and name that.
#   zh:
#     title: 证据未予查看
#     description: |
#       文件存在，但本版本不查看该格式（如 PDF、Word、图片），或者不识别其中的标题。该文件可能足以证明所引用的事实，需由人工核查。
#     message: "{file} 存在但未予查看：本版本不读取该格式或者其中的标题"
#     remedy: 由人工核查，或者另存一份 Markdown 文本并引用该文本。
package rules.measures.evidence.evidence_not_read

import data.lib.evidence

violations contains evidence.violation(item) if {
	some item in input.evidence
	item.state == "not-read"
}
