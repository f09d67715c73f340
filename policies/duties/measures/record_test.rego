# METADATA
# title: Records for the tests
# description: >-
#   A complete record of one duty as facts, and the same record with one thing taken away or changed. A record
#   holds what is `declared`, the `references` that lead to a file, and the `keys` without which it is no record.
package duties.measures.record_test

import data.lib.example_test as example

# What a policy sees of a manifest with this record: each reference, such as `models.0.evidence`, was opened.
complete(record) := _facts(record.declared, record.references)

# What it sees without one reference or one key, by the name of what is missing.
lacking(record) := object.union(
	{concat(" ", ["evidence at", reference]): _facts(record.declared, record.references - {reference}) |
		some reference in record.references
	},
	{key: _facts(json.remove(record.declared, [replace(key, ".", "/")]), record.references) |
		some key in record.keys
	},
)

# What it sees with one change, by the name of the change.
changed(record, changes) := {name: _facts(object.union(record.declared, change), record.references) |
	some name, change in changes
}

# What it sees of declared facts alone.
declaring(declared) := example.but(declared)

_facts(declared, references) := example.with_evidence(declared, [item |
	some reference in references
	item := {"path": _path(reference), "file": "docs/record.md", "anchor": null, "state": "opened"}
])

_path(reference) := [part |
	some name in split(reference, ".")
	part := _key(name)
]

_key(name) := to_number(name) if regex.match(`^[0-9]+$`, name)

_key(name) := name if not regex.match(`^[0-9]+$`, name)
