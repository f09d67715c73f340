# METADATA
# title: Exports drop the label
# description: |
#   Where users can download, copy or export generated content, the file holds the explicit label. Such a
#   function is declared, and the manifest itself says that its results do not keep the label. Content without
#   the label may be given to a user who asks for it and has taken on the duty to label; that is an exception,
#   not the way of every export.
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
#   shows: declared_breach
#   sure: secondary
#   basis: >-
#     Article 12 asks for labels; that a file which users download, copy or export holds the explicit one comes
#     from article 4(2) of the Labelling Measures, in force since 2025-09-01.
#   message: the manifest declares that downloads, copies and exports do not keep the explicit label
#   remedy: >-
#     Put the explicit label into downloaded, copied and exported files, then declare
#     `labels.export_keeps_explicit` as `true`; content without it on request goes under
#     `labels.unlabelled_on_request`.
#   zh:
#     title: 导出内容未保留标识
#     description: |
#       使用者能够下载、复制、导出生成内容的，文件中应当含有显式标识。清单声明具有此类功能，同时自身声明其结果不保留标识。
#       应使用者请求并由其承担标识义务的，可以提供不含显式标识的内容；此为例外，不及于全部导出。
#     basis: >-
#       第十二条要求有标识；使用者下载、复制、导出的文件含有显式标识，出自《人工智能生成合成内容标识办法》第四条第二款，
#       自2025年9月1日起施行。
#     message: 清单声明下载、复制、导出不保留显式标识
#     remedy: >-
#       使下载、复制、导出的文件含有显式标识，再将 `labels.export_keeps_explicit` 填为 `true`；
#       应请求提供不含显式标识内容的，填写 `labels.unlabelled_on_request`。
package rules.measures.labels.export_drops_label

import data.lib.scope

# The first day of the Labelling Measures.
_since := "2025-09-01"

violations contains {"path": ["labels", "export_keeps_explicit"], "details": {}} if {
	scope.binds_provider
	input.context.as_of >= _since
	"download" in input.manifest.service.features
	input.manifest.labels.export_keeps_explicit == false
}
