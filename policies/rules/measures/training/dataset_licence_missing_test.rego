package rules.measures.training.dataset_licence_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_licence_missing as rule

sound := {"name": "news", "source": "open", "licence": "CC-BY-4.0"}

# A sound dataset and beside it one with `facts`, so that the place is the place of the second.
with_dataset(facts, change) := example.but(object.union({"training": training}, change)) if {
	training := {"performed": true, "datasets": [sound, object.union({"name": "wiki"}, facts)]}
}

found := {{"path": ["training", "datasets", 1, "licence"], "details": {"name": "wiki"}}}

test_reports_an_open_dataset_without_licence if {
	rule.violations == found with input as with_dataset({"source": "open"}, {})
}

test_silent_once_the_licence_is_named if {
	rule.violations == set() with input as with_dataset({"source": "open", "licence": "MIT"}, {})
}

test_silent_on_another_source if {
	rule.violations == set() with input as with_dataset({"source": "commercial"}, {})
}

test_silent_where_the_source_is_not_declared if {
	rule.violations == set() with input as with_dataset({}, {})
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as with_dataset({"source": "open"}, {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_dataset({"source": "open"}, example.outside)
}
