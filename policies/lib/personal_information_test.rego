package lib.personal_information_test

import data.lib.example_test as example
import data.lib.personal_information

none := {
	"access": {"accounts": false},
	"privacy": {"items": [], "retention": [{"what": "inputs", "identifies_users": false}]},
	"training": {"performed": false},
}

test_processed_where[case] if {
	some case, facts in {
		"users register": {"access": {"accounts": true}},
		"names are verified": {"access": {"real_names": {"method": "phone"}}},
		"it is collected": {"privacy": {"items": [{"name": "phone"}]}},
		"what is kept identifies users": {"privacy": {"retention": [
			{"what": "inputs", "identifies_users": false},
			{"what": "usage-records", "identifies_users": true},
		]}},
		"training data contains it": {"training": {"datasets": [
			{"name": "a", "personal_information": false},
			{"name": "b", "personal_information": true},
		]}},
	}
	personal_information.processed == "yes" with input as example.but(object.union(none, facts))
}

test_not_processed_where_everything_says_so if {
	personal_information.processed == "no" with input as example.but(none)
}

test_not_processed_where_training_data_is_free_of_it if {
	free := {"training": {"performed": true, "datasets": [{"name": "a", "personal_information": false}]}}

	personal_information.processed == "no" with input as example.but(object.union(none, free))
}

test_undeclared_where[case] if {
	some case, path in {
		"accounts are not declared": ["access", "accounts"],
		"collected items are not declared": ["privacy", "items"],
		"retention is not declared": ["privacy", "retention"],
		"one class of data does not say": ["privacy", "retention", "0", "identifies_users"],
		"training is not declared": ["training", "performed"],
	}
	personal_information.processed == "undeclared" with input as example.but(json.remove(none, [path]))
}

test_undeclared_where_training[case] if {
	some case, datasets in {
		"lists no dataset": [],
		"uses a dataset that does not say": [{"name": "a", "personal_information": false}, {"name": "b"}],
	}
	facts := object.union(none, {"training": {"performed": true, "datasets": datasets}})
	personal_information.processed == "undeclared" with input as example.but(facts)
}
