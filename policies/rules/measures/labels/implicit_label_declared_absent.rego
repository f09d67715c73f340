# METADATA
# title: No implicit label, as declared
# description: |
#   Generated content is labelled, and what is handed out as a file carries an implicit label in its metadata.
#   The manifest itself says that files of this kind have none. Pictures, audio and video are taken to be files
#   unless the manifest says otherwise; text and virtual scenes only where it says so.
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
#   shows: declared_breach
#   sure: secondary
#   basis: >-
#     Article 12 refers to the Deep Synthesis Provisions, whose article 16 asks for a technical mark on all
#     generated content; that it is written into the metadata of files comes from article 5 of the Labelling
#     Measures, in force since 2025-09-01.
#   message: "the manifest declares that generated content of the kind `{kind}` has no implicit label"
#   remedy: >-
#     Write the label into the metadata of the files, and replace `labels.{kind}.implicit: false` with its
#     `carrier`.
#   zh:
#     title: 声明无隐式标识
#     description: |
#       生成内容应当标识；以文件形式提供的，文件元数据中应当含有隐式标识。清单自身声明该类文件没有隐式标识。
#       图片、音频、视频视为以文件提供，清单另有声明的除外；文本和虚拟场景仅在清单声明以文件提供时如此。
#     basis: >-
#       第十二条援引深度合成管理规定，其第十六条要求对全部生成内容添加技术标识；在文件元数据中添加，出自
#       《人工智能生成合成内容标识办法》第五条，自2025年9月1日起施行。
#     message: "清单声明 `{kind}` 类生成内容没有隐式标识"
#     remedy: "在文件元数据中写入标识，并以其 `carrier`（载体）取代 `labels.{kind}.implicit: false`。"
package rules.measures.labels.implicit_label_declared_absent

import data.lib.scope

violations contains {"path": ["labels", kind, "implicit"], "details": {"kind": kind}} if {
	scope.binds_provider
	some kind, label in input.manifest.labels
	label.implicit == false
	_as_file(kind)
}

_as_file(kind) if input.manifest.labels[kind].as_file == true

_as_file(kind) if {
	kind in {"image", "audio", "video"}
	not input.manifest.labels[kind].as_file == false
	_generated(kind)
}

# A section on labels of a kind that the service does not generate is a leftover.
_generated(kind) if kind in input.manifest.service.generates

_generated(_) if not input.manifest.service.generates
