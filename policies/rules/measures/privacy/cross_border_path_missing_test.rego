package rules.measures.privacy.cross_border_path_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.cross_border_path_missing as rule

sent_to(place, change) := example.but(object.union(
	{
		"access": {"accounts": true},
		"privacy": {"recipients": [
			{"name": "Example Cloud", "located_in": "CN"},
			{"name": "Example AI", "located_in": place},
		]},
	},
	change,
))

found(place) := {{
	"path": ["privacy", "recipients", 1, "located_in"],
	"details": {"name": "Example AI", "place": place},
}}

test_reports_each_recipient_outside_the_mainland if {
	every place in ["US", "HK", "MO", "TW"] {
		rule.violations == found(place) with input as sent_to(place, {})
	}
}

test_silent_on_recipients_in_the_mainland if {
	rule.violations == set() with input as sent_to("CN", {})
}

test_silent_where_the_place_is_not_declared if {
	nowhere := {"privacy": {"recipients": [{"name": "Example AI"}]}}
	rule.violations == set() with input as example.but(object.union({"access": {"accounts": true}}, nowhere))
}

test_silent_once_a_path_is_declared if {
	path := {"privacy": {"cross_border_path": "standard-contract"}}
	rule.violations == set() with input as sent_to("US", path)
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as sent_to("US", {"access": {"accounts": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as sent_to("US", example.outside)
}
