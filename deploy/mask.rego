# METADATA
# title: What the decision log keeps
# description: >-
#   A manifest names people: officers, representatives, contacts with telephone and address. The facts that an OPA
#   is asked about hold it whole, and the answer quotes it. Of a decision, this keeps what is no free text: a digest
#   of the facts, the day, the packs, and what was decided, in codes and names of keys. Everything else is left
#   out, and so is all that is not an answer of the linter's policies. What is not of the expected form is no code.
# scope: package
package system.log

mask contains {"op": "upsert", "path": "/input", "value": _facts} if _holds("input")

mask contains {"op": "upsert", "path": "/result", "value": _answer} if _is_answer

mask contains {"op": "remove", "path": "/result"} if {
	_holds("result")
	not _is_answer
}

# What a policy fetched or drew by lot; those of the linter do neither.
mask contains {"op": "remove", "path": "/nd_builtin_cache"} if _holds("nd_builtin_cache")

_holds(key) if key in object.keys(input)

_is_answer if {
	input.path == "lint/answer"
	is_object(input.result)
}

# The digest says whether a document is the one that was asked about:
# `opa eval --input facts.json 'crypto.sha256(json.marshal(input))'`.
_facts := {
	"digest": crypto.sha256(json.marshal(input.input)),
	"as_of": _day(_at(input.input, ["context", "as_of"])),
	"packs": _codes(_at(input.input, ["context", "packs"])),
}

_answer := {
	"revision": _code(_at(input.result, ["revision"])),
	"scope": {
		"verdict": _code(_at(input.result, ["scope", "verdict"])),
		"steps": [_coded(step, ["step", "outcome", "reason"]) |
			some step in _list(_at(input.result, ["scope", "steps"]))
		],
	},
	"packs": {name: _coded(reach, ["verdict", "reason"]) |
		some name, reach in _object(_at(input.result, ["packs"]))
		_code(name) == name
	},
	"not_required": _codes(_at(input.result, ["not_required"])),
	"duties": [object.union(
		_coded(duty, ["id", "pack", "status", "because"]),
		{"rules": _codes(_at(duty, ["rules"]))},
	) |
		some duty in _list(_at(input.result, ["duties"]))
	],
	"violations": [object.union(_coded(violation, ["rule", "pack", "force"]), {"path": _path(violation)}) |
		some violation in _list(_at(input.result, ["violations"]))
	],
}

# Built-in rules report keys of the manifest's schema; rules of one's own may report anything.
_path(violation) := [_key(part) | some part in _list(violation.path)] if {
	violation.pack in {"measures", "measures-draft"}
} else := []

_key(part) := part if {
	is_number(part)
} else := _code(part)

_coded(value, names) := {name: _code(_at(value, [name])) | some name in names}

_codes(value) := [_code(item) | some item in _list(value)]

_code(value) := value if {
	is_string(value)
	regex.match(`^[a-z0-9][a-z0-9_-]{0,79}$`, value)
} else := "[masked]"

_day(value) := value if {
	is_string(value)
	regex.match(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, value)
} else := "[masked]"

# `object.get` fails for what is no object, and a mask that fails would say nothing at all.
_at(value, path) := object.get(value, path, null) if {
	is_object(value)
} else := null

_list(value) := value if {
	is_array(value)
} else := []

_object(value) := value if {
	is_object(value)
} else := {}
