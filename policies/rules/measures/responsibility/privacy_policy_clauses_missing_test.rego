package rules.measures.responsibility.privacy_policy_clauses_missing_test

import data.lib.example_test as example
import data.rules.measures.responsibility.privacy_policy_clauses_missing as rule

whole := {"contact": "#a", "purposes": "#b", "retention": "#c", "rights": "#d"}

policy(clauses) := {"privacy": {"policy": "docs/privacy.md", "clauses": clauses}}

declared(change) := example.but(object.union({"access": {"accounts": true}}, change))

found(missing) := {{"path": ["privacy", "clauses"], "details": {"missing": missing}}}

test_reports_all_four_where_no_clause_is_declared if {
	rule.violations == found([
		"privacy.clauses.contact",
		"privacy.clauses.purposes",
		"privacy.clauses.retention",
		"privacy.clauses.rights",
	]) with input as declared({"privacy": {"policy": "docs/privacy.md"}})
}

test_reports_each_of_the_four_alone if {
	every clause in object.keys(whole) {
		missing := [concat(".", ["privacy.clauses", clause])]
		rule.violations == found(missing) with input as declared(policy(object.remove(whole, [clause])))
	}
}

test_silent_once_all_four_are_declared if {
	rule.violations == set() with input as declared(policy(whole))
}

test_silent_on_a_clause_whose_absence_is_declared if {
	rule.violations == set() with input as declared(policy(object.union(whole, {"rights": false})))
}

test_silent_where_only_the_address_is_named if {
	rule.violations == set() with input as declared({"privacy": {"address": "https://example.com/privacy"}})
}

test_silent_where_the_absence_of_a_policy_is_declared if {
	rule.violations == set() with input as declared({"privacy": {"policy": false}})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but(policy({}))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(object.union(policy({}), example.outside))
}
