# METADATA
# title: Kinds of content not declared
# description: |
#   Whether content is generated decides on the scope, and which kinds it is decides how it is to be labelled.
#   A service that says nothing is taken as generating content. An empty list is an answer: nothing is
#   generated.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.modalities]
#   article: "2(1)"
#   severity: warning
#   shows: missing_record
#   message: "it is not declared which kinds of content the service generates"
#   remedy: "Add `service.generates`, the kinds of content that a model generates; write an empty list if there are none."
#   zh:
#     title: 未声明生成内容类别
#     description: |
#       是否生成内容关系到本办法是否适用，生成何种内容则关系到如何标识。
#       未作声明的，按生成内容处理；空列表亦为答案，表示不生成内容。
#     message: "未声明服务生成哪些类别的内容"
#     remedy: "填写 `service.generates`，列明由模型生成的内容类别；没有的，写空列表。"
package rules.measures.scope.modalities_undeclared

import data.lib.scope

violations contains {"path": ["service", "generates"], "details": {}} if {
	scope.binds_provider
	"generation-undeclared" in scope.reasons
}
