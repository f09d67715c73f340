# METADATA
# title: Sign-up code in a service for a closed circle
# description: |
#   The service is declared as one that the public cannot use, and the code below the manifest signs users up by
#   itself. Such code may serve another purpose; what it does for outsiders decides.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(3)"
#   severity: warning
#   shows: inconsistent
#   message: "the code signs users up ({text} in {seen}, {sure}), and the service is declared as not public"
#   remedy: >-
#     Say in `audience.reason` who can sign up and why they are not the public, or answer `audience.public` anew.
#   zh:
#     title: 封闭对象的服务含有注册代码
#     description: |
#       声明公众不能使用该服务，而清单所在目录的代码允许使用者自行注册。此类代码可能另有用途，关键在于外部人员能否借此使用服务。
#     message: "代码允许使用者自行注册（{seen} 中的 {text}，{sure}），而服务声明为不面向公众"
#     remedy: 在 `audience.reason` 中说明何人可以注册、为何不属于公众，或者重新判断 `audience.public`。
package rules.measures.discovery.discovered_sign_up

import data.lib.audience
import data.lib.discovery

violations contains {
	"path": ["audience"],
	"details": {"text": trace.text, "seen": trace.file, "sure": trace.sure},
	"evidence": discovery.seen(trace),
} if {
	audience.declared_not_public
	audience.circle in {"nobody", "internal"}
	count(_sign_up) > 0
	trace := discovery.first(_sign_up)
}

_sign_up contains trace if {
	some trace in input.discovery.traces
	trace.kind == "sign-up"
	trace.sure in {"high", "medium"}
}
