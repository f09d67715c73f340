package rules.measures.responsibility.privacy_policy_clauses_declared_absent_test

import data.lib.example_test as example
import data.rules.measures.responsibility.privacy_policy_clauses_declared_absent as rule

policy(clauses) := {"privacy": {"policy": "docs/privacy.md", "clauses": clauses}}

declared(clauses, change) := example.but(object.union(
	object.union({"access": {"accounts": true}}, policy(clauses)),
	change,
))

found(clause) := {"path": ["privacy", "clauses", clause], "details": {"clause": clause}}

test_reports_each_of_the_four_alone if {
	every clause in {"contact", "purposes", "retention", "rights"} {
		rule.violations == {found(clause)} with input as declared({clause: false}, {})
	}
}

test_reports_every_clause_on_its_own if {
	both := {"contact": false, "rights": false}
	rule.violations == {found("contact"), found("rights")} with input as declared(both, {})
}

test_silent_where_the_clause_is_declared if {
	rule.violations == set() with input as declared({"contact": "#contact"}, {})
}

test_silent_where_the_clause_is_not_declared if {
	rule.violations == set() with input as declared({}, {})
}

test_silent_on_a_clause_that_the_law_does_not_list_here if {
	rule.violations == set() with input as declared({"minors": false}, {})
}

test_silent_where_personal_information_is_not_declared if {
	rule.violations == set() with input as example.but(policy({"contact": false}))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared({"contact": false}, example.outside)
}
