package lib.discovery_test

import data.lib.discovery
import data.lib.example_test as example

openai := example.hit({})

qwen := example.hit({"vendor": "dashscope", "origin": "domestic", "names": ["qwen", "dashscope", "阿里"], "file": "b.py"})

test_a_sign_is_firm_unless_it_is_hardly_sure if {
	weak := example.hit({"sure": "low"})
	medium := example.hit({"sure": "medium"})

	discovery.firm == {openai, medium} with input as example.discovered({}, [openai, medium, weak])
}

test_nothing_is_firm_where_nobody_searched if {
	discovery.firm == set() with input as example.but({})
}

test_the_first_hit_is_that_of_the_first_file_and_line if {
	later := example.hit({"line": 9})

	discovery.first({qwen, later, openai}) == openai
}

test_a_finding_says_the_file_and_the_line if {
	discovery.seen(openai) == {"file": "app/llm.py", "anchor": null, "line": 3}
}

test_a_model_is_declared_by_its[case] if {
	some case, model in {
		"name": {"name": "Qwen-Plus"},
		"supplier": {"name": "m1", "supplier": "阿里云计算有限公司"},
		"base": {"name": "m1", "base": "qwen2.5-72b"},
	}
	discovery.declared(qwen) with input as example.but({"models": [{"name": "x"}, model]})
}

test_a_model_of_another_vendor_declares_nothing if {
	not discovery.declared(qwen) with input as example.but({"models": [{"name": "gpt-4o", "supplier": "OpenAI"}]})
	not discovery.declared(qwen) with input as example.but({})
}

test_an_open_runtime_does_not_say_whose_model_it_runs if {
	discovery.says_whose(openai)
	discovery.says_whose(qwen)
	not discovery.says_whose(example.hit({"origin": "open"}))
}
