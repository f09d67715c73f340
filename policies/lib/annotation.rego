# METADATA
# title: Annotation
# description: >-
#   Whether data is annotated, as far as the manifest says so. Where the question itself is not answered, records of
#   annotation answer it. A "no" that these contradict answers nothing, and a rule of its own reports it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.annotation

default performed := "undeclared"

performed := "no" if {
	input.manifest.annotation.performed == false
	count(declared_by) == 0
} else := "yes" if {
	input.manifest.annotation.performed == true
} else := "yes" if {
	not input.manifest.annotation.performed == false
	count(declared_by) > 0
}

# The keys of the manifest that tell of annotation by themselves. A section that is empty tells of nothing, nor do
# rules that are declared not to be there.
declared_by contains "annotation.rules" if is_string(input.manifest.annotation.rules)

declared_by contains "annotation.newest_batch" if input.manifest.annotation.newest_batch

declared_by contains concat(".", ["annotation", key]) if {
	some key in ["quality_assessment", "sampling", "training", "supervision", "annotators", "reviewers"]
	count(input.manifest.annotation[key]) > 0
}
