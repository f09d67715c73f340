# METADATA
# title: Signs of a mainland offer
# description: |
#   One fact says that the service leaves the mainland out: its territories, a block on every channel, or the
#   answer itself where anyone can use the service. Another points to users there: what aims it at them, a
#   number under which it was filed or registered, or the territories.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: error
#   shows: inconsistent
#   message: "`{claim}` leaves the mainland out, and `{fact}` points to users in it"
#   remedy: "Correct `{claim}` or `{fact}`, whichever is wrong."
#   zh:
#     title: 存在面向境内的迹象
#     description: |
#       一项事实表明服务不涉及境内：地域范围、全渠道限制，或者在任何人均可使用时所作的声明本身；
#       另一项事实却指向境内使用者：面向境内的迹象、备案号或者登记号，或者所列地域。两者不能并存。
#     message: "`{claim}` 表明不涉及境内，而 `{fact}` 指向境内使用者"
#     remedy: "更正 `{claim}` 或者 `{fact}` 中有误的一项。"
package rules.measures.scope.mainland_signs_contradict_territory

import data.lib.contradiction

violations contains {"path": split(found.fact, "."), "details": found} if {
	some found in contradiction.mainland_signs_contradict_territory
}
