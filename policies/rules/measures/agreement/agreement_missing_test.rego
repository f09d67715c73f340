package rules.measures.agreement.agreement_missing_test

import data.lib.example_test as example
import data.rules.measures.agreement.agreement_missing as rule

# Each case changes one thing, so a case that stays silent is silent for the reason that its name gives.
with_accounts(change) := example.but(object.union({"access": {"accounts": true}}, change))

found := {{"path": ["agreement"], "details": {}}}

test_reports_registered_users_without_agreement if {
	rule.violations == found with input as with_accounts({})
}

test_reports_an_agreement_without_a_document if {
	rule.violations == found with input as with_accounts({"agreement": {"version": "1"}})
}

test_silent_once_the_document_is_named if {
	rule.violations == set() with input as with_accounts({"agreement": {"document": "docs/terms.md"}})
}

test_silent_where_the_absence_is_declared if {
	rule.violations == set() with input as with_accounts({"agreement": false})
}

test_silent_when_nobody_registers if {
	rule.violations == set() with input as with_accounts({"access": {"accounts": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as with_accounts(example.outside)
}
