package rules.measures.discovery.discovered_sign_up_test

import data.lib.example_test as example
import data.rules.measures.discovery.discovered_sign_up as rule

trace := example.hit({"kind": "sign-up", "vendor": "any", "text": "/register", "file": "app/auth.py"})

found := {{
	"path": ["audience"],
	"details": {"text": "/register", "seen": "app/auth.py", "sure": "high"},
	"evidence": {"file": "app/auth.py", "anchor": null, "line": 3},
}}

test_reports_sign_up_code_for_staff_only if {
	rule.violations == found with input as example.traced(example.outside, [trace])
}

test_reports_it_once if {
	rule.violations == found with input as example.traced(example.outside, [trace, object.union(trace, {"line": 8})])
}

test_silent_for_a_service_to_the_public if {
	rule.violations == set() with input as example.traced({}, [trace])
}

test_silent_for_staff_of_what_is_declared_as_public_which_another_rule_reports if {
	staff := {"audience": {"public": true, "territories": ["CN"], "open_to": ["staff"]}}

	rule.violations == set() with input as example.traced(staff, [trace])
}

test_silent_where_invited_outsiders_sign_up if {
	invited := {"audience": {"public": false, "reason": "a test", "open_to": ["invited"]}}

	rule.violations == set() with input as example.traced(invited, [trace])
}

test_silent_about_what_is_hardly_sure if {
	weak := object.union(trace, {"sure": "low"})

	rule.violations == set() with input as example.traced(example.outside, [weak])
}

test_silent_about_other_traces if {
	block := object.union(trace, {"kind": "region-block"})

	rule.violations == set() with input as example.traced(example.outside, [block])
}
