# METADATA
# title: Evaluations of the models
# description: >-
#   Which evaluations show something of a model as it is deployed. One of an earlier version, of another model or
#   without a file that was opened shows nothing.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.evaluation

import data.lib.evidence

# The evaluations of `kind` that were made of the deployed version of `model`, with evidence that was opened.
shown(kind, model) := [made |
	some position, made in input.manifest.evaluations
	made.kind == kind
	made.model == model.name
	_of_deployed_version(made, model)
	evidence.opened(["evaluations", position, "evidence"])
]

_of_deployed_version(made, model) if made.version == model.version

# A supplier that names no version leaves only the days to compare.
_of_deployed_version(made, model) if {
	not model.version
	made.on >= model.deployed
}
