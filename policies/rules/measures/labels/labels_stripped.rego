# METADATA
# title: Labels stripped again
# description: |
#   Generated content is labelled so that the label stays: nobody deletes, alters or hides it by technical
#   means. The manifest itself says that a later step of the pipeline strips the metadata from labelled files,
#   and the implicit label with it.
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
#   checks: [labels.strip]
#   article: "12"
#   severity: error
#   shows: declared_breach
#   sure: secondary
#   basis: >-
#     Article 12 refers to the Deep Synthesis Provisions, whose article 18 bars the removal of labels; article
#     10 of the Labelling Measures says so again since 2025-09-01, of malicious removal.
#   message: the manifest declares that a step after labelling strips the metadata from the files
#   remedy: >-
#     Let that step keep the label, or label the files after it, then declare `labels.metadata_stripped` as
#     `false`.
#   zh:
#     title: 标识被清除
#     description: |
#       生成内容的标识须予保留，任何人不得以技术手段删除、篡改、隐匿。清单自身声明流程中后续步骤会清除已标识文件的元数据，隐式标识随之丢失。
#     basis: >-
#       第十二条援引深度合成管理规定，其第十八条禁止清除标识；《人工智能生成合成内容标识办法》第十条自2025年9月1日起
#       再次规定不得恶意删除。
#     message: 清单声明添加标识后有步骤清除文件的元数据
#     remedy: 使该步骤保留标识，或者在该步骤之后再添加标识，然后将 `labels.metadata_stripped` 填为 `false`。
package rules.measures.labels.labels_stripped

import data.lib.scope

violations contains {"path": ["labels", "metadata_stripped"], "details": {}} if {
	scope.binds_provider
	input.manifest.labels.metadata_stripped == true
}
