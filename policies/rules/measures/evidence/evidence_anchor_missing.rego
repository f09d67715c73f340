# METADATA
# title: Evidence heading missing
# description: |
#   The file exists, and no heading of it answers to the anchor after `#`. Either the anchor is misspelled or
#   the heading was renamed or taken out since, and with it perhaps what it said.
# scope: package
# custom:
#   duty: []
#   checks: []
#   severity: error
#   shows: missing_record
#   message: "{file} has no heading `#{anchor}`"
#   remedy: "Name an anchor that the file has (nearest: {nearest}), or add the heading and its text."
#   zh:
#     title: 证据标题不存在
#     description: |
#       文件存在，但其中没有与 `#` 之后的锚点相对应的标题：锚点书写有误，或者该标题已被改名、删除，其内容可能也已不在。
#     message: "{file} 中没有标题 `#{anchor}`"
#     remedy: "改为文件中已有的锚点（最接近的：{nearest}），或者补充该标题及其内容。"
package rules.measures.evidence.evidence_anchor_missing

import data.lib.evidence

violations contains object.union(evidence.violation(item), {"details": details}) if {
	some item in evidence.unopened
	item.state == "anchor-missing"
	details := {"anchor": item.anchor, "nearest": nearest(item)}
}

nearest(item) := [concat("", ["`#", anchor, "`"]) | some anchor in item.nearest] if count(item.nearest) > 0

# The file has no heading, or none that is like it.
nearest(item) := ["—"] if count(object.get(item, "nearest", [])) == 0
