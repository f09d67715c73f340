package rules.measures.scope.role_contradicts_answer_test

import data.lib.example_test as example
import data.rules.measures.scope.role_contradicts_answer as rule

playing(role) := example.but({"provider": {"role": role}})

found := {{"path": ["provider", "role"], "details": {}}}

test_reports_an_annotator_that_serves_the_public if {
	rule.violations == found with input as playing("annotator")
}

test_silent_for_other_roles if {
	every role in ["provider", "integrator", "user"] {
		rule.violations == set() with input as playing(role)
	}
}

test_silent_for_an_annotator_that_does_not if {
	facts := example.but(object.union({"provider": {"role": "annotator"}}, example.outside))

	rule.violations == set() with input as facts
}
