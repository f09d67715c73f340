# METADATA
# title: Role contradicts the answer
# description: |
#   A contractor that only annotates data is not bound by the Measures itself, and it has no service of its
#   own to offer. The answer says that it offers this one to the mainland public.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "22(2)"
#   severity: error
#   shows: inconsistent
#   message: "`provider.role` is `annotator`, and `audience.public` is `true`"
#   remedy: "Correct `provider.role` if the party offers the service; leave `audience.public` out if it only annotates."
#   zh:
#     title: 角色与声明矛盾
#     description: |
#       仅受托标注数据的一方，本身不受本办法约束，也没有自己的服务可供提供；而声明称其向境内公众提供本服务。
#     message: "`provider.role` 为 `annotator`，而 `audience.public` 为 `true`"
#     remedy: "该方提供服务的，更正 `provider.role`；仅作标注的，不填 `audience.public`。"
package rules.measures.scope.role_contradicts_answer

import data.lib.contradiction

violations contains {"path": ["provider", "role"], "details": {}} if {
	contradiction.role_contradicts_answer
}
