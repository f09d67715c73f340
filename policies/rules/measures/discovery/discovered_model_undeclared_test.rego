package rules.measures.discovery.discovered_model_undeclared_test

import data.lib.example_test as example
import data.rules.measures.discovery.discovered_model_undeclared as rule

qwen := example.hit({"vendor": "dashscope", "origin": "domestic", "names": ["qwen"]})

found(hit) := {
	"path": ["models"],
	"details": {"vendor": hit.called, "seen": hit.file, "sure": hit.sure},
	"evidence": {"file": hit.file, "anchor": null, "line": hit.line},
}

test_reports_a_model_that_is_not_declared if {
	rule.violations == {found(qwen)} with input as example.discovered({}, [qwen])
}

test_reports_each_vendor_once if {
	again := object.union(qwen, {"file": "z.py"})
	called := {"en": "Meta Llama", "zh": "Meta Llama"}
	weights := example.hit({"vendor": "meta", "called": called, "supply": "weights", "names": ["llama"]})

	rule.violations == {found(qwen), found(weights)} with input as example.discovered({}, [again, qwen, weights])
}

test_silent_where_the_model_is_declared if {
	declared := {"models": [{"name": "qwen-plus"}]}

	rule.violations == set() with input as example.discovered(declared, [qwen])
}

test_silent_about_what_is_hardly_sure if {
	rule.violations == set() with input as example.discovered({}, [object.union(qwen, {"sure": "low"})])
}

test_silent_about_an_open_runtime if {
	rule.violations == set() with input as example.discovered({}, [object.union(qwen, {"origin": "open"})])
}

test_silent_about_a_service_abroad_which_another_rule_reports if {
	rule.violations == set() with input as example.discovered({}, [example.hit({})])
}

test_silent_where_nobody_searched if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.discovered(example.outside, [qwen])
}
