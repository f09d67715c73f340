# METADATA
# title: Closed audience contradicts the answer
# description: |
#   The answer says that the service is offered to the public, and the circle of those who can use it ends
#   with the own staff or group. Internal use is left out of the Measures. Until one of the two is corrected
#   the answer stands and the duties with it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(3)"
#   severity: error
#   shows: inconsistent
#   message: "`audience.public` is `true`, and `audience.open_to` lets in nobody from outside"
#   remedy: "Name everyone who can use it in `audience.open_to`, or correct `audience.public` if the use is internal."
#   zh:
#     title: 封闭对象与公众声明矛盾
#     description: |
#       声明称服务向公众提供，而可使用者仅限本单位或者集团内部。
#       内部使用不在本办法适用范围之内。更正之前，以该声明为准，各项义务照常适用。
#     message: "`audience.public` 为 `true`，而 `audience.open_to` 未包含任何外部使用者"
#     remedy: "在 `audience.open_to` 中列明全部可使用者；仅供内部使用的，更正 `audience.public`。"
package rules.measures.scope.closed_audience_contradicts_public_answer

import data.lib.contradiction

violations contains {"path": ["audience", "open_to"], "details": {}} if {
	contradiction.closed_audience_contradicts_public_answer
}
