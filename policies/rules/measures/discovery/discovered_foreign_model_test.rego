package rules.measures.discovery.discovered_foreign_model_test

import data.lib.example_test as example
import data.rules.measures.discovery.discovered_foreign_model as rule

openai := example.hit({})

found := {{
	"path": ["models"],
	"details": {"vendor": {"en": "OpenAI", "zh": "OpenAI"}, "seen": "app/llm.py", "sure": "high"},
	"evidence": {"file": "app/llm.py", "anchor": null, "line": 3},
}}

test_reports_a_service_abroad_that_is_not_declared if {
	rule.violations == found with input as example.discovered({}, [openai])
}

test_reports_a_vendor_once if {
	rule.violations == found with input as example.discovered({}, [openai, object.union(openai, {"file": "b.py"})])
}

test_silent_where_the_model_is_declared if {
	declared := {"models": [{"name": "gpt-4o", "supplier_in": "US"}]}

	rule.violations == set() with input as example.discovered(declared, [openai])
}

test_silent_about_weights_that_run_here if {
	rule.violations == set() with input as example.discovered({}, [object.union(openai, {"supply": "weights"})])
}

test_silent_about_a_domestic_service if {
	rule.violations == set() with input as example.discovered({}, [object.union(openai, {"origin": "domestic"})])
}

test_silent_about_what_is_hardly_sure if {
	rule.violations == set() with input as example.discovered({}, [object.union(openai, {"sure": "low"})])
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.discovered(example.outside, [openai])
}
