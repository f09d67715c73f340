# METADATA
# title: Generation beside none
# description: |
#   An empty list of kinds says that nothing is generated, which takes the service out of the Measures. A
#   summary in writing, edited faces or voices, and a filing as a generative service say otherwise.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "22(1)"
#   severity: error
#   shows: inconsistent
#   message: "`service.generates` is empty, and `{fact}` shows that content is generated"
#   remedy: "Name the kinds of content in `service.generates`, or correct `{fact}`."
#   zh:
#     title: 不生成内容的声明与事实矛盾
#     description: |
#       内容类别为空列表，表示不生成内容，服务因此不适用本办法；而搜索摘要、
#       人脸或者人声编辑，以及作为生成式服务的备案、登记均表明相反情形。
#     message: "`service.generates` 为空列表，而 `{fact}` 显示生成内容"
#     remedy: "在 `service.generates` 中列明内容类别，或者更正 `{fact}`。"
package rules.measures.scope.nothing_generated_contradicts_facts

import data.lib.contradiction

violations contains {"path": split(fact, "."), "details": {"fact": fact}} if {
	some fact in contradiction.nothing_generated_contradicts_facts
}
