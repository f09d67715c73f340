# METADATA
# title: Force
# description: >-
#   How a violation binds: fully, from a later day, never because it stands in a draft, or for information only
#   because it is unsettled that the duty applies at all. Contradictions in the record, with the code
#   beside it, and broken evidence are faults of the manifest itself, so they bind whatever the scope.
# scope: package
# custom:
#   words:
#     information:
#       en: for information, as it is unsettled whether the duty applies
#       zh: 供参考，因是否适用尚无定论
#     never:
#       en: asked by the draft of April 2023, which was never in force
#       zh: 为2023年4月征求意见稿的要求，从未施行
#     future:
#       en: not in force yet, binds from {from}
#       zh: 尚未施行，自 {from} 起生效
package lib.force

import data.lib.pack
import data.lib.scope

_groups_of_record := {"discovery", "evidence", "scope"}

of(name, group) := "never" if {
	name in pack.never
} else := "future" if {
	name in pack.future
} else := "binding" if {
	group in _groups_of_record
} else := "information" if {
	not _settled(name)
} else := "binding"

# An organisation's own pack may reach services that the Measures do not.
_settled(name) if pack.reach[name].verdict in scope.settling
