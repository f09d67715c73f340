package rules.measures.scope.weights_beside_hosted_endpoint_test

import data.lib.example_test as example
import data.rules.measures.scope.weights_beside_hosted_endpoint as rule

weights(change) := example.but({"service": object.union({"offered_as": ["weights"]}, change)})

hosted := {"endpoints": ["https://demo.example.com"]}

test_reports_an_address_beside_weights if {
	rule.violations == {{
		"path": ["service", "endpoints"],
		"details": {"fact": "service.endpoints"},
	}} with input as weights(hosted)
}

test_reports_a_page_in_a_store_beside_weights if {
	rule.violations == {{
		"path": ["service", "store_listings"],
		"details": {"fact": "service.store_listings"},
	}} with input as weights({"store_listings": ["https://store.example.com/app"]})
}

test_silent_without_an_address if {
	rule.violations == set() with input as weights({})
}

test_silent_once_the_form_that_runs_is_named if {
	rule.violations == set() with input as weights(object.union(hosted, {"offered_as": ["weights", "web"]}))
}
