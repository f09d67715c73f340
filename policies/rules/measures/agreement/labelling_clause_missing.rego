# METADATA
# title: No clause on labels
# description: |
#   The agreement with registered users explains by what method and in what style generated content is labelled,
#   so that users recognise the labels and keep them. An agreement is named, and no such clause is named in it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm
#     description: Labelling Measures, official publication, in Chinese
# custom:
#   duty: [art-09-para-2, art-12]
#   checks: [agreement.labels]
#   article: "9(2)"
#   severity: warning
#   shows: missing_record
#   sure: secondary
#   basis: >-
#     Article 9(2) asks for an agreement and article 12 for labels; that the agreement explains the labels comes from
#     article 8 of the Labelling Measures, in force since 2025-09-01, which a declared `false` does not meet.
#   message: no clause of the agreement is named that explains how generated content is labelled
#   remedy: >-
#     Explain method and style of the labels in the agreement, ask users to read it, and add
#     `agreement.clauses.labelling`, the place where it stands.
#   zh:
#     title: 协议未列明标识条款
#     description: |
#       与注册使用者的协议须向其讲明生成内容如何标识、标识是何样式，以便使用者识别并保留标识。清单已列明协议，但未列明此类条款。
#     basis: >-
#       第九条第二款要求有协议，第十二条要求有标识；在协议中说明标识出自《人工智能生成合成内容标识办法》第八条，
#       自2025年9月1日起施行，声明没有（`false`）不符合该条。
#     message: 未列明协议中说明生成内容标识方式的条款
#     remedy: 在协议中讲明生成内容如何标识、标识是何样式，提请使用者阅读，并填写 `agreement.clauses.labelling`，即其所在位置。
package rules.measures.agreement.labelling_clause_missing

import data.lib.scope

# The first day of the Labelling Measures.
_since := "2025-09-01"

# A clause that is declared `false` is not named either: neither article of these Measures asks for it, so it is
# no breach of them, and what other law says of it stands in the basis.
violations contains {"path": ["agreement", "clauses", "labelling"], "details": {}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	input.context.as_of >= _since
	input.manifest.agreement.document
	not input.manifest.agreement.clauses.labelling
}
