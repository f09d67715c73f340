package rules.measures.privacy.retention_ground_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.retention_ground_missing as rule

kept(facts) := object.union({"what": "inputs", "identifies_users": true}, facts)

declared(item, change) := example.but(object.union({"privacy": {"retention": [{"what": "account"}, item]}}, change))

found(what) := {{"path": ["privacy", "retention", 1], "details": {"what": what}}}

test_reports_inputs_and_usage_records_without_a_ground if {
	every what in ["inputs", "usage-records"] {
		rule.violations == found(what) with input as declared(kept({"what": what, "kept": {"months": 6}}), {})
	}
}

test_reports_what_is_kept_for_a_time_that_is_not_declared if {
	rule.violations == found("inputs") with input as declared(kept({}), {})
	rule.violations == found("inputs") with input as declared(kept({"kept": {"unlimited": false}}), {})
}

test_reports_what_is_kept_for_some_time_or_without_end if {
	every period in [{"days": 0, "months": 1}, {"days": 1, "months": 0}, {"days": 0, "unlimited": true}] {
		rule.violations == found("inputs") with input as declared(kept({"kept": period}), {})
	}
}

test_silent_where_nothing_is_kept if {
	every period in [{"days": 0}, {"months": 0, "unlimited": false, "evidence": "docs/privacy.md"}] {
		rule.violations == set() with input as declared(kept({"kept": period}), {})
	}
}

test_silent_once_a_ground_is_declared if {
	rule.violations == set() with input as declared(kept({"ground": "performance of the contract"}), {})
}

test_silent_on_what_identifies_nobody if {
	rule.violations == set() with input as declared(kept({"identifies_users": false}), {})
}

test_silent_where_it_is_not_declared_whether_users_can_be_identified if {
	rule.violations == set() with input as declared({"what": "inputs"}, {})
}

test_silent_on_other_classes_of_data if {
	rule.violations == set() with input as declared(kept({"what": "account"}), {})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as declared(kept({}), example.outside)
}
