# METADATA
# title: Evidence
# description: >-
#   What became of the files that the manifest points to. Python looks at them before, so that a policy is a pure
#   function of its input.
# scope: package
package lib.evidence

# The reference at `path` leads to a file of this repository that could be opened, and its anchor exists.
opened(path) if {
	_opened[path]
	not _not_opened[path]
}

_opened := {item.path |
	some item in input.evidence
	item.state == "opened"
}

_not_opened := {item.path | some item in unopened}

# The references that lead to no opened document. They are few, and each rule about evidence looks at these alone.
unopened := [item |
	some item in input.evidence
	item.state != "opened"
]

# What a rule about the evidence itself reports of one item: the place that refers, and what it refers to.
violation(item) := {
	"path": item.path,
	"details": {"file": item.file},
	"evidence": {"file": item.file, "anchor": item.anchor},
}
