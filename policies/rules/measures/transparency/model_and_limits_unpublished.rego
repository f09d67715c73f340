# METADATA
# title: Model and limits unpublished
# description: |
#   A provider takes effective steps to make its service more transparent, as fits the type of service. A public
#   page that names the model behind the service and what it cannot do reliably is the step usually looked for.
#   Only the party that offers a service can write such a page, so nothing is asked of one that only uses it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-5]
#   checks: [transparency.page]
#   article: "4(5)"
#   severity: warning
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(5) asks for effective steps and names no page; what to publish comes from TC260-003, a document used
#     in filing.
#   message: "it is not declared where a public page states {missing}"
#   remedy: >-
#     Publish which model is used, with its filing number, and what the service cannot do reliably; add
#     `publication.sections.model` and `publication.sections.limits`.
#   zh:
#     title: 未公示所用模型与局限
#     description: |
#       提供者应当视服务类型，切实使服务更加透明。通常的做法是在公开页面说明所用模型及服务的局限。
#       此类页面只能由提供服务的一方编写，故对仅使用服务的一方不作要求。
#     basis: 第四条第（五）项要求采取有效措施，未规定须有页面；公示内容出自备案所用技术文件 TC260-003。
#     message: "未声明公开页面在何处说明：{missing}"
#     remedy: 公示所用模型（含备案号）及服务的局限，并填写 `publication.sections.model` 与 `publication.sections.limits`。
package rules.measures.transparency.model_and_limits_unpublished

import data.lib.scope

violations contains {"path": ["publication", "sections"], "details": {"missing": _missing}} if {
	scope.binds_provider
	count(_missing) > 0
}

# A section that is declared `false` is not published either, nor is anything where there is no page.
_missing := array.concat(
	["publication.sections.model" | not input.manifest.publication.sections.model],
	["publication.sections.limits" | not input.manifest.publication.sections.limits],
)
