package rules.measures.scope.closed_audience_with_public_listing_test

import data.lib.example_test as example
import data.rules.measures.scope.closed_audience_with_public_listing as rule

for_staff(change) := example.but(object.union(example.outside, change))

listed := {"service": {"store_listings": ["https://store.example.com/app"]}}

test_reports_a_page_in_a_public_store if {
	rule.violations == {{
		"path": ["service", "store_listings"],
		"details": {"fact": "service.store_listings"},
	}} with input as for_staff(listed)
}

test_reports_a_listing_that_is_declared_as_a_sign if {
	rule.violations == {{
		"path": ["audience", "mainland_signs"],
		"details": {"fact": "audience.mainland_signs"},
	}} with input as for_staff({"audience": {"mainland_signs": ["mainland-store"]}})
}

test_silent_without_a_listing if {
	rule.violations == set() with input as for_staff({})
}

test_silent_for_members if {
	change := object.union(listed, {"audience": {"open_to": ["members"]}})

	rule.violations == set() with input as for_staff(change)
}

test_silent_if_the_answer_is_yes if {
	rule.violations == set() with input as for_staff(object.union(listed, {"audience": {"public": true}}))
}
