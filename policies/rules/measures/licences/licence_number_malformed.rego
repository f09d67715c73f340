# METADATA
# title: Number of a licence malformed
# description: >-
#   The number of a listed licence or filing is not written as numbers of its kind are, so it is mistyped or of
#   another kind. Only kinds with a known form are looked at. A match would prove a shape and not that the
#   number is genuine.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-23-para-1]
#   checks: [licence.format]
#   article: "23(1)"
#   severity: warning
#   shows: malformed
#   sure: knowledge
#   basis: >-
#     No text that was found lays the forms down; that of an ICP filing is inferred from published numbers,
#     those of an ICP licence and of a filing with public security rest on general knowledge.
#   message: >-
#     `{number}` is not written as a number of the kind `{kind}`, for example {form}
#   remedy: >-
#     Copy the number as published, or correct `kind`.
#   zh:
#     title: 许可编号格式不符
#     description: >-
#       所列许可或者备案的编号不符合该类编号的写法，或系误写，或属其他类别。仅检查格式已知的类别。格式相符也不说明编号真实。
#     basis: >-
#       未见有文件规定编号格式；ICP备案号的格式由已公布的编号归纳而得，ICP许可证和公安联网备案的格式依一般了解。
#     message: >-
#       `{number}` 不符合类别 `{kind}` 的编号格式，例如 {form}
#     remedy: >-
#       按公示内容填写编号，或者更正 `kind`。
package rules.measures.licences.licence_number_malformed

import data.lib.number
import data.lib.scope

violations contains {
	"path": ["licences", position, "number"],
	"details": {"number": licence.number, "kind": licence.kind, "form": form},
} if {
	scope.binds_provider
	some position, licence in input.manifest.licences
	form := number.licence_form[licence.kind]
	not number.licence_possible(licence.kind, licence.number)
}
