package rules.measures.agreement.agreement_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.agreement.agreement_declared_absent as rule

registered := {"access": {"accounts": true}, "agreement": false}

declared(change) := example.but(object.union(registered, change))

test_reports_registered_users_where_the_absence_is_declared if {
	rule.violations == {{"path": ["agreement"], "details": {}}} with input as declared({})
}

test_silent_once_an_agreement_is_declared if {
	rule.violations == set() with input as declared({"agreement": {"document": "docs/terms.md"}})
}

test_silent_where_no_agreement_is_declared if {
	rule.violations == set() with input as example.but({"access": {"accounts": true}})
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as declared({"access": {"accounts": false}})
}

test_silent_where_registration_is_not_declared if {
	rule.violations == set() with input as example.but({"agreement": false})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(example.outside)
}
