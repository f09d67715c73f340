package rules.measures.training.model_filing_missing_test

import data.lib.example_test as example
import data.rules.measures.training.model_filing_missing as rule

sound := {"name": "chat", "origin": "third-party-api", "filing": "Beijing-X"}

with_model(facts, change) := example.but(object.union({"models": models}, change)) if {
	models := [sound, object.union({"name": "base"}, facts)]
}

found := {{"path": ["models", 1, "filing"], "details": {"name": "base"}}}

test_reports_a_model_called_by_interface if {
	rule.violations == found with input as with_model({"origin": "third-party-api"}, {})
}

test_reports_open_weights if {
	rule.violations == found with input as with_model({"origin": "open-weights"}, {})
}

test_silent_once_the_number_is_declared if {
	rule.violations == set() with input as with_model({"origin": "open-weights", "filing": "Beijing-Y"}, {})
}

test_silent_on_a_model_of_its_own if {
	rule.violations == set() with input as with_model({"origin": "self-trained"}, {})
}

test_silent_on_a_model_that_was_tuned if {
	rule.violations == set() with input as with_model({"origin": "fine-tuned"}, {})
}

test_silent_where_the_origin_is_not_declared if {
	rule.violations == set() with input as with_model({}, {})
}

test_silent_where_no_model_is_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_model({"origin": "third-party-api"}, example.outside)
}
