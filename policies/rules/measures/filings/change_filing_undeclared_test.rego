package rules.measures.filings.change_filing_undeclared_test

import data.lib.example_test as example
import data.rules.measures.filings.change_filing_undeclared as rule

upgrade := {"on": "2026-11-09", "kind": "model"}

ends := {"2026-11-09": {"10": "2026-11-23"}, "2026-11-10": {"10": "2026-11-24"}, "2026-12-18": {}}

changed(change) := {
	"opinion_influence": {"answer": true},
	"service": {"changes": [object.union(upgrade, change)]},
	"filings": {"algorithm": {"filed": "2026-11-08"}},
}

but(change) := example.ending(object.union(changed({}), change), ends)

facts(change) := example.ending(change, ends)

found(kind) := {{
	"path": ["service", "changes", 0, "filed_on"],
	"details": {"kind": kind, "changed": "2026-11-09"},
}}

test_reports_a_change_of_model_or_function_after_the_filing if {
	every kind in {"model", "function"} {
		rule.violations == found(kind) with input as facts(changed({"kind": kind}))
	}
}

test_reports_a_change_after_the_filing_of_the_service if {
	change := {"filings": {"algorithm": {"filed": "2026-11-09"}, "service": {"granted": "2026-11-08"}}}
	rule.violations == found("model") with input as but(change)
}

test_silent_where_the_filing_came_with_the_change_or_later if {
	change := {"filings": {"algorithm": {"filed": "2026-11-09"}, "service": {"granted": "2026-11-09"}}}
	rule.violations == set() with input as but(change)
}

test_silent_once_the_change_is_filed if {
	rule.violations == set() with input as facts(changed({"filed_on": "2026-11-23"}))
}

test_silent_while_a_filing_may_still_be_in_time if {
	rule.violations == set() with input as facts(changed({"on": "2026-11-10"}))
}

test_reports_a_change_of_which_the_calendar_cannot_tell if {
	change := {"context": {"as_of": "2027-01-04"}}
	missed := {{
		"path": ["service", "changes", 0, "filed_on"],
		"details": {"kind": "model", "changed": "2026-12-18"},
	}}

	rule.violations == missed with input as object.union(facts(changed({"on": "2026-12-18"})), change)
}

test_silent_on_changes_of_other_kinds if {
	every kind in {"filed-facts", "other"} {
		rule.violations == set() with input as facts(changed({"kind": kind}))
	}
}

test_silent_where_the_service_is_not_of_the_class if {
	rule.violations == set() with input as but({"opinion_influence": {"answer": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as but(example.outside)
}
