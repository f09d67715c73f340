# METADATA
# title: Labels not explained to users
# description: |
#   Generated content is labelled, and users are told how, so that they recognise the labels and keep them. The
#   service agreement is the place for it; a section of the public page is taken as well. Neither is named.
#   Where users have accounts and an agreement is named, `labelling-clause-missing` asks for its clause instead.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-12]
#   checks: []
#   article: "12"
#   severity: note
#   shows: missing_record
#   sure: secondary
#   basis: >-
#     Article 12 asks for labels only; that the service agreement explains their method and style comes from article 8
#     of the Labelling Measures, in force since 2025-09-01.
#   message: no place that tells users how generated content is labelled is named
#   remedy: >-
#     Explain method and style of the labels in the service agreement, and add `agreement.clauses.labelling`; a
#     section of the public page goes under `publication.sections.labelling`.
#   zh:
#     title: 未向使用者说明标识
#     description: |
#       生成内容应当标识，并向使用者说明标识方式，以便其识别并保留标识。说明宜载于服务协议，公示页面的相应部分亦可。清单两者均未列明。
#       使用者注册账号且已列明服务协议的，由 `labelling-clause-missing` 就其条款提示，本规则不再提示。
#     basis: 第十二条仅要求进行标识；在服务协议中说明标识的方法、样式，出自《人工智能生成合成内容标识办法》第八条，自2025年9月1日起施行。
#     message: 未列明向使用者说明生成内容标识方式的位置
#     remedy: >-
#       在服务协议中说明标识的方法、样式，并填写 `agreement.clauses.labelling`；载于公示页面的，填写 `publication.sections.labelling`。
package rules.measures.publication.labelling_unexplained

import data.lib.scope

# The first day of the Labelling Measures.
_since := "2025-09-01"

violations contains {"path": ["publication", "sections", "labelling"], "details": {}} if {
	scope.binds_provider
	input.context.as_of >= _since
	not input.manifest.publication.sections.labelling
	not input.manifest.agreement.clauses.labelling
	not _asked_of_the_agreement
}

# Another rule asks for the clause, and one fault is told once.
_asked_of_the_agreement if {
	input.manifest.access.accounts == true
	input.manifest.agreement.document
}
