# METADATA
# title: End users contradict the answer
# description: |
#   A service that business customers put before their own public in the mainland reaches that public, whoever
#   signed the contract. Who provides it, the supplier, the customer or both, is a question of its own.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`audience.public` is `false`, and business customers put the service before the public in the mainland"
#   remedy: "Correct `audience.public`, `audience.end_users` or `audience.territories`, whichever is wrong."
#   zh:
#     title: 终端使用者与声明矛盾
#     description: |
#       企业客户再向境内公众提供的服务，无论合同与谁订立，均已触及公众。
#       供应方、客户或者双方何者为提供者，属另一问题。
#     message: "`audience.public` 为 `false`，而企业客户将服务提供给境内公众"
#     remedy: "更正 `audience.public`、`audience.end_users` 或者 `audience.territories` 中有误的一项。"
package rules.measures.scope.end_users_contradict_answer

import data.lib.contradiction

violations contains {"path": ["audience", "end_users"], "details": {}} if {
	contradiction.end_users_contradict_answer
}
