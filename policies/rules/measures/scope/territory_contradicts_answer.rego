# METADATA
# title: Territories contradict the answer
# description: |
#   The answer says that the service is offered to the public in the mainland, and the territories name only
#   other places. Hong Kong, Macao and Taiwan count as other places here. Until one of the two is corrected
#   the answer stands and the duties with it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`audience.public` is `true`, and `audience.territories` names only {territories}"
#   remedy: "Add `CN` to `audience.territories`, or correct `audience.public` if the mainland is not served."
#   zh:
#     title: 地域与声明矛盾
#     description: |
#       声明称服务向境内公众提供，而所列地域均不在境内；
#       港澳台在此视为其他地域。更正之前，以该声明为准，各项义务照常适用。
#     message: "`audience.public` 为 `true`，而 `audience.territories` 仅列 {territories}"
#     remedy: "在 `audience.territories` 中增列 `CN`；并未向境内提供的，更正 `audience.public`。"
package rules.measures.scope.territory_contradicts_answer

import data.lib.audience
import data.lib.contradiction

violations contains {"path": ["audience", "territories"], "details": {"territories": sort(audience.places)}} if {
	contradiction.territory_contradicts_answer
}
