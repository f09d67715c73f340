# METADATA
# title: Training
# description: >-
#   Whether the provider processes training data, as far as the manifest says so. Where the question itself is not
#   answered, a register of datasets answers it, and so does a model that was trained or tuned: tuning is processing
#   of training data. A "no" that these contradict answers nothing, and a rule of its own reports it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.training

default performed := "undeclared"

performed := "no" if {
	input.manifest.training.performed == false
	count(declared_by) == 0
} else := "yes" if {
	input.manifest.training.performed == true
} else := "yes" if {
	not input.manifest.training.performed == false
	count(declared_by) > 0
}

# The keys of the manifest that tell of training by themselves.
declared_by contains "training.datasets" if count(input.manifest.training.datasets) > 0

declared_by contains "models" if {
	some model in input.manifest.models
	model.origin in {"self-trained", "fine-tuned"}
}

# Datasets with sensitive personal information, by position. Where the manifest denies that there is any personal
# information, one of the two is wrong, and a rule of its own reports that.
sensitive[position] := dataset if {
	some position, dataset in input.manifest.training.datasets
	dataset.sensitive == true
	not dataset.personal_information == false
}
