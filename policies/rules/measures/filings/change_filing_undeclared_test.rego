package rules.measures.filings.change_filing_undeclared_test

import data.lib.example_test as example
import data.rules.measures.filings.change_filing_undeclared as rule

upgrade := {"on": "2026-10-24", "kind": "model"}

changed(change) := {
	"opinion_influence": {"answer": true},
	"service": {"changes": [object.union(upgrade, change)]},
	"filings": {"algorithm": {"filed": "2026-10-23"}},
}

but(change) := example.but(object.union(changed({}), change))

found(kind) := {{
	"path": ["service", "changes", 0, "filed_on"],
	"details": {"kind": kind, "changed": "2026-10-24"},
}}

test_reports_a_change_of_model_or_function_after_the_filing if {
	every kind in {"model", "function"} {
		rule.violations == found(kind) with input as example.but(changed({"kind": kind}))
	}
}

test_reports_a_change_after_the_filing_of_the_service if {
	change := {"filings": {"algorithm": {"filed": "2026-10-24"}, "service": {"granted": "2026-10-23"}}}
	rule.violations == found("model") with input as but(change)
}

test_silent_where_the_filing_came_with_the_change_or_later if {
	change := {"filings": {"algorithm": {"filed": "2026-10-24"}, "service": {"granted": "2026-10-24"}}}
	rule.violations == set() with input as but(change)
}

test_silent_once_the_change_is_filed if {
	rule.violations == set() with input as example.but(changed({"filed_on": "2026-11-02"}))
}

test_silent_while_a_filing_may_still_be_in_time if {
	rule.violations == set() with input as example.but(changed({"on": "2026-10-25"}))
}

test_silent_on_changes_of_other_kinds if {
	every kind in {"filed-facts", "other"} {
		rule.violations == set() with input as example.but(changed({"kind": kind}))
	}
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
