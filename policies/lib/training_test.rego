package lib.training_test

import data.lib.example_test as example
import data.lib.training

test_training_is[case] if {
	some case, row in {
		"declared": {"facts": {"training": {"performed": true}}, "is": "yes"},
		"denied": {"facts": {"training": {"performed": false}}, "is": "no"},
		"open where it is denied beside a dataset": {
			"facts": {"training": {"performed": false, "datasets": [{"name": "wiki"}]}},
			"is": "undeclared",
		},
		"told by a dataset": {"facts": {"training": {"datasets": [{"name": "wiki"}]}}, "is": "yes"},
		"told by a model that was tuned": {"facts": {"models": [{"name": "a", "origin": "fine-tuned"}]}, "is": "yes"},
		"told by a model that was trained": {
			"facts": {"models": [{"name": "a", "origin": "self-trained"}]},
			"is": "yes",
		},
		"not told by an empty register": {"facts": {"training": {"datasets": []}}, "is": "undeclared"},
		"not told by somebody else's model": {
			"facts": {"models": [{"name": "a", "origin": "open-weights"}]},
			"is": "undeclared",
		},
		"not told at all": {"facts": {}, "is": "undeclared"},
	}
	training.performed == row.is with input as example.but(row.facts)
}

datasets(declared) := example.but({"training": {"datasets": declared}})

test_a_dataset_is_sensitive_unless_that_is_denied if {
	facts := datasets([
		{"name": "a"},
		{"name": "b", "sensitive": true},
		{"name": "c", "sensitive": false, "personal_information": true},
		{"name": "d", "sensitive": true, "personal_information": false},
		{"name": "e", "sensitive": true, "personal_information": true},
	])
	found := {dataset.name | some dataset in training.sensitive} with input as facts

	found == {"b", "e"}
}
