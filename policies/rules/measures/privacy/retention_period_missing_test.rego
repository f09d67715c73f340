package rules.measures.privacy.retention_period_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.retention_period_missing as rule

kept(facts) := object.union({"what": "inputs", "identifies_users": true}, facts)

declared(item, change) := example.but(object.union({"privacy": {"retention": [{"what": "account"}, item]}}, change))

found(what) := {{"path": ["privacy", "retention", 1, "kept"], "details": {"what": what}}}

test_reports_inputs_and_usage_records_without_a_period if {
	every what in ["inputs", "usage-records"] {
		rule.violations == found(what) with input as declared(kept({"what": what}), {})
	}
}

test_reports_a_period_that_holds_no_number if {
	every period in [{"evidence": "docs/privacy.md"}, {"unlimited": false}] {
		rule.violations == found("inputs") with input as declared(kept({"kept": period}), {})
	}
}

test_silent_once_a_period_is_declared if {
	every period in [{"days": 30}, {"days": 0}, {"months": 6}] {
		rule.violations == set() with input as declared(kept({"kept": period}), {})
	}
}

test_silent_on_what_is_declared_to_be_kept_without_end if {
	rule.violations == set() with input as declared(kept({"kept": {"unlimited": true}}), {})
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
