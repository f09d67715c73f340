# METADATA
# title: Evaluations of the models
# description: >-
#   Which evaluations show something of a model as it is deployed. One of an earlier version, of another model or
#   without a file that was opened shows nothing. A gap is reported more sparingly: what could be meant counts as
#   declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.evaluation

import data.lib.evidence

# The evaluations of `kind` that were made of the deployed version of `model`, with evidence that was opened.
shown(kind, model) := [made |
	some position in _of(kind, model.name)
	made := input.manifest.evaluations[position]
	_of_deployed_version(made, model)
	evidence.opened(["evaluations", position, "evidence"])
]

# Where the evaluations stand, so that not every one is compared with every model.
_positions[[made.kind, made.model]] contains position if some position, made in input.manifest.evaluations

_of(kind, name) := object.get(_positions, [[kind, name]], set())

_of_deployed_version(made, model) if made.version == model.version

# A supplier that names no version leaves only the days to compare.
_of_deployed_version(made, model) if {
	not model.version
	made.on >= model.deployed
}

# Where evaluations of `kind` are declared that could be of the deployed version of `model`.
declared_at(kind, model) := {position |
	some position in (_of(kind, model.name) | _meant(kind))
	made := input.manifest.evaluations[position]
	_could_be_of_deployed_version(made, model)
}

# An evaluation that names no model is one of the only model that there is.
_meant(kind) := {position |
	count(input.manifest.models) == 1
	some position, made in input.manifest.evaluations
	made.kind == kind
	not made.model
}

_could_be_of_deployed_version(made, model) if made.version == model.version

_could_be_of_deployed_version(made, model) if {
	not model.version
	not _before_deployment(made, model)
}

# Without a version only the days tell that an earlier one was evaluated, where both are declared.
_before_deployment(made, model) if made.on < model.deployed

# What was not evaluated: each model, or the service itself where no model is declared. With the path to it.
not_declared(kind) := _models_without(kind) if count(object.get(input.manifest, "models", [])) > 0

not_declared(kind) := {{"path": ["evaluations"], "subject": input.manifest.service.name} |
	count([made | some made in input.manifest.evaluations; made.kind == kind]) == 0
} if {
	count(object.get(input.manifest, "models", [])) == 0
}

_models_without(kind) := {{"path": ["models", position], "subject": named(model)} |
	some position, model in input.manifest.models
	count(declared_at(kind, model)) == 0
}

# A model as a message names it.
named(model) := model.name if not model.version

named(model) := concat(" ", [model.name, model.version])
