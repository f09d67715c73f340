# METADATA
# title: Open sign-up for a closed audience
# description: |
#   The service is declared as one for a known circle, and whoever signs up gets in. How people come in is
#   part of what makes them the public or not, so the declared circle is not taken as long as both stand.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.exempt_vs_signup]
#   article: "2(3)"
#   severity: warning
#   shows: inconsistent
#   message: "`access.sign_up` is `open`, and `audience.open_to` lets in a known circle only"
#   remedy: "Correct `access.sign_up` or `audience.open_to`; if anyone can sign up, answer `audience.public` anew."
#   zh:
#     title: 封闭对象与开放注册矛盾
#     description: |
#       声明服务仅供特定范围使用，但任何人均可注册。使用者如何取得账号，
#       关系到其是否属于公众；两者并存期间，所声明的范围不予采信。
#     message: "`access.sign_up` 为 `open`，而 `audience.open_to` 仅限特定范围"
#     remedy: "更正 `access.sign_up` 或者 `audience.open_to`；确系开放注册的，重新判断 `audience.public`。"
package rules.measures.scope.closed_audience_with_open_sign_up

import data.lib.contradiction

violations contains {"path": ["access", "sign_up"], "details": {}} if {
	contradiction.closed_audience_with_open_sign_up
}
