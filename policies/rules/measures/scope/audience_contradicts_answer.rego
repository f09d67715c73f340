# METADATA
# title: Declared audience contradicts the answer
# description: |
#   The answer says that the service is not offered to the mainland public, and another fact says that it is:
#   anyone in the mainland can use it, or it was filed or registered as a service for that public. The answer
#   is not taken as long as both stand.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.contradiction]
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`audience.public` is `false`, and `{fact}` shows an offer to the public in the mainland"
#   remedy: "Correct `audience.public`, or `{fact}` and the `audience.territories` beside it, whichever is wrong."
#   zh:
#     title: 服务对象与声明矛盾
#     description: |
#       声明称服务未向境内公众提供，而其他事实显示相反：境内任何人均可使用，
#       或者已作为面向公众的服务办理备案、登记。两者并存期间，该声明不予采信。
#     message: "`audience.public` 为 `false`，而 `{fact}` 显示服务向境内公众提供"
#     remedy: "更正 `audience.public`；如系 `{fact}` 或者 `audience.territories` 有误，则更正该项。"
package rules.measures.scope.audience_contradicts_answer

import data.lib.contradiction

violations contains {"path": split(fact, "."), "details": {"fact": fact}} if {
	some fact in contradiction.audience_contradicts_answer
}
