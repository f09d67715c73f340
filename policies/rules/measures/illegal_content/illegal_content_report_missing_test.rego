package rules.measures.illegal_content.illegal_content_report_missing_test

import data.lib.example_test as example
import data.rules.measures.illegal_content.illegal_content_report_missing as rule

report(facts) := example.but({"illegal_content": {"report": facts}})

found := {{"path": ["illegal_content", "report"], "details": {}}}

test_reports_where_nothing_is_declared if {
	rule.violations == found with input as example.but({})
}

test_reports_a_report_without_department_and_route if {
	rule.violations == found with input as report({"evidence": "docs/illegal.md#report"})
}

test_silent_once_a_department_is_named if {
	rule.violations == set() with input as report({"department": "local cyberspace office"})
}

test_silent_once_a_route_is_named if {
	rule.violations == set() with input as report({"route": "in writing within a day"})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
