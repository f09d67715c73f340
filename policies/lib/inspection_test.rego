package lib.inspection_test

import data.lib.example_test as example
import data.lib.inspection

about_data := ["data_sources", "data_scale", "data_types"]

test_all_five_where_nothing_is_declared if {
	asked := array.concat(about_data, ["annotation_rules", "algorithm_mechanism"])

	inspection.asked == asked with input as example.but({})
}

test_all_five_where_data_is_trained_on_and_annotated if {
	asked := array.concat(about_data, ["annotation_rules", "algorithm_mechanism"])
	declared := {"training": {"performed": true}, "annotation": {"performed": true}}

	inspection.asked == asked with input as example.but(declared)
}

test_the_algorithm_alone_where_nothing_is_trained if {
	inspection.asked == ["algorithm_mechanism"] with input as example.but({"training": {"performed": false}})
}

test_all_five_where_a_tuned_model_denies_that_nothing_is_trained if {
	asked := array.concat(about_data, ["annotation_rules", "algorithm_mechanism"])
	declared := {"training": {"performed": false}, "models": [{"name": "a", "origin": "fine-tuned"}]}

	inspection.asked == asked with input as example.but(declared)
}

test_the_rules_of_an_annotation_that_is_declared_without_training if {
	asked := ["annotation_rules", "algorithm_mechanism"]
	declared := {"training": {"performed": false}, "annotation": {"performed": true}}

	inspection.asked == asked with input as example.but(declared)
}

test_no_rules_where_nothing_is_annotated if {
	asked := array.concat(about_data, ["algorithm_mechanism"])

	inspection.asked == asked with input as example.but({"annotation": {"performed": false}})
}
