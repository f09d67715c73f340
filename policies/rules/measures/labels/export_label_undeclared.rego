# METADATA
# title: Label of exports undeclared
# description: |
#   Where users can download, copy or export generated content, the file holds the explicit label. Such a
#   function is declared, and it is not declared whether its results keep the label.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm
#     description: Labelling Measures, official publication, in Chinese
# custom:
#   duty: [art-12]
#   checks: [labels.export]
#   article: "12"
#   severity: error
#   shows: missing_record
#   sure: secondary
#   basis: >-
#     Article 12 asks for labels; that a file which users download, copy or export holds the explicit one comes
#     from article 4(2) of the Labelling Measures, in force since 2025-09-01.
#   message: >-
#     results can be downloaded, copied or exported, and it is not declared whether the explicit label stays
#     with them
#   remedy: >-
#     Make sure that downloads, copies and exports hold the explicit label, and declare
#     `labels.export_keeps_explicit`.
#   zh:
#     title: 未声明导出是否保留标识
#     description: |
#       使用者能够下载、复制、导出生成内容的，文件中应当含有显式标识。清单声明具有此类功能，但未声明其结果是否保留标识。
#     basis: >-
#       第十二条要求有标识；使用者下载、复制、导出的文件含有显式标识，出自《人工智能生成合成内容标识办法》第四条第二款，
#       自2025年9月1日起施行。
#     message: 生成内容可以下载、复制或者导出，但未声明是否保留显式标识
#     remedy: 确保下载、复制、导出的文件含有显式标识，并填写 `labels.export_keeps_explicit`。
package rules.measures.labels.export_label_undeclared

import data.lib.scope

# The first day of the Labelling Measures.
_since := "2025-09-01"

violations contains {"path": ["labels", "export_keeps_explicit"], "details": {}} if {
	scope.binds_provider
	input.context.as_of >= _since
	"download" in input.manifest.service.features
	not _declared
}

_declared if input.manifest.labels.export_keeps_explicit == true

# A declared `false` is a rule of its own.
_declared if input.manifest.labels.export_keeps_explicit == false
