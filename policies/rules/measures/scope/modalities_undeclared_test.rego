package rules.measures.scope.modalities_undeclared_test

import data.lib.example_test as example
import data.rules.measures.scope.modalities_undeclared as rule

unsaid(change) := example.facts(object.union(json.remove(example.chat, ["service/generates"]), change), [])

found := {{"path": ["service", "generates"], "details": {}}}

test_reports_a_service_that_does_not_say_what_it_generates if {
	rule.violations == found with input as unsaid({})
}

test_silent_once_it_is_said if {
	rule.violations == set() with input as unsaid({"service": {"generates": ["text"]}})
}

test_silent_where_it_is_said_that_nothing_is_generated if {
	rule.violations == set() with input as unsaid({"service": {"generates": []}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as unsaid(example.outside)
}
