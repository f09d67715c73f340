# METADATA
# title: No implicit label
# description: |
#   Generated content is labelled, and what is handed out as a file carries an implicit label in its metadata.
#   Pictures, audio and video are taken to be files unless the manifest says otherwise; text and virtual scenes
#   only where it says so. Nothing is declared of an implicit label for this kind of content.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2022-12/11/c_1672221949354811.htm
#     description: Deep Synthesis Provisions, in Chinese
#   - ref: https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm
#     description: Labelling Measures, official publication, in Chinese
# custom:
#   duty: [art-12]
#   checks: [labels.implicit]
#   article: "12"
#   severity: error
#   shows: missing_record
#   sure: secondary
#   basis: >-
#     Article 12 refers to the Deep Synthesis Provisions, whose article 16 asks for a technical mark on all
#     generated content; that it is written into the metadata of files comes from article 5 of the Labelling
#     Measures, in force since 2025-09-01.
#   message: >-
#     no implicit label in the metadata of its files is declared for generated content of the kind `{kind}`
#   remedy: >-
#     Write the label into the metadata and add `labels.{kind}.implicit` with its `carrier`; where this kind of
#     content is never handed out as a file, declare `labels.{kind}.as_file: false`.
#   zh:
#     title: 未列明隐式标识
#     description: |
#       生成内容应当标识；以文件形式提供的，文件元数据中应当含有隐式标识。图片、音频、视频视为以文件提供，清单另有声明的除外；
#       文本和虚拟场景仅在清单声明以文件提供时如此。清单未声明该类内容的隐式标识。
#     basis: >-
#       第十二条援引深度合成管理规定，其第十六条要求对全部生成内容添加技术标识；在文件元数据中添加，出自
#       《人工智能生成合成内容标识办法》第五条，自2025年9月1日起施行。
#     message: "未声明 `{kind}` 类生成内容在文件元数据中的隐式标识"
#     remedy: >-
#       在文件元数据中写入标识，并填写 `labels.{kind}.implicit` 及其 `carrier`（载体）；该类内容从不以文件提供的，
#       声明 `labels.{kind}.as_file: false`。
package rules.measures.labels.implicit_label_missing

import data.lib.scope

violations contains {"path": ["labels", kind, "implicit"], "details": {"kind": kind}} if {
	scope.binds_provider
	some kind in _as_file
	not _declared(kind)
}

_as_file contains kind if input.manifest.labels[kind].as_file == true

_as_file contains kind if {
	some kind in input.manifest.service.generates
	kind in {"image", "audio", "video"}
	not input.manifest.labels[kind].as_file == false
}

_declared(kind) if input.manifest.labels[kind].implicit

# What is declared not to be there is a rule of its own.
_declared(kind) if input.manifest.labels[kind].implicit == false
