# METADATA
# title: Inspection file
# description: >-
#   What a provider can be asked to explain under article 19. The text asks for explanations of training data, of
#   the rules of annotation and of the algorithm; where nothing is trained or annotated, there is nothing to
#   explain.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
package lib.inspection

import data.lib.annotation
import data.lib.training

# The keys of `inspection` that are asked for, in the order of the article.
asked := [name |
	some name in ["data_sources", "data_scale", "data_types", "annotation_rules", "algorithm_mechanism"]
	not name in _needless
]

_needless contains name if {
	training.performed == "no"
	some name in ["data_sources", "data_scale", "data_types"]
}

# The rules are those by which training data is annotated, so without such data there are none, unless
# annotation is declared all the same.
_needless contains "annotation_rules" if {
	training.performed == "no"
	annotation.performed != "yes"
}

_needless contains "annotation_rules" if annotation.performed == "no"
