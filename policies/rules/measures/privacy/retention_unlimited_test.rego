package rules.measures.privacy.retention_unlimited_test

import data.lib.example_test as example
import data.rules.measures.privacy.retention_unlimited as rule

kept(facts) := object.union({"what": "inputs", "identifies_users": true, "kept": {"unlimited": true}}, facts)

declared(item, change) := example.but(object.union({"privacy": {"retention": [{"what": "account"}, item]}}, change))

found(what) := {{"path": ["privacy", "retention", 1, "kept"], "details": {"what": what}}}

test_reports_inputs_and_usage_records_kept_without_end if {
	every what in ["inputs", "usage-records"] {
		rule.violations == found(what) with input as declared(kept({"what": what}), {})
	}
}

test_silent_on_a_period_with_an_end if {
	rule.violations == set() with input as declared(kept({"kept": {"months": 6, "unlimited": false}}), {})
}

test_silent_where_no_period_is_declared if {
	rule.violations == set() with input as declared({"what": "inputs", "identifies_users": true}, {})
}

test_silent_on_what_identifies_nobody if {
	rule.violations == set() with input as declared(kept({"identifies_users": false}), {})
}

test_silent_on_other_classes_of_data if {
	rule.violations == set() with input as declared(kept({"what": "account"}), {})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(kept({}), example.outside)
}
