package rules.measures.privacy.model_supplier_unlisted_test

import data.lib.example_test as example
import data.rules.measures.privacy.model_supplier_unlisted as rule

models := [
	{"name": "chat", "origin": "third-party-api", "supplier": "Example AI"},
	{"name": "chat-2", "origin": "third-party-api", "supplier": "Example AI"},
	{"name": "draw", "origin": "third-party-api", "supplier": "Example Draw"},
]

calling(models, recipients) := {"models": models, "privacy": {"recipients": recipients}}

found(supplier) := {"path": ["privacy", "recipients"], "details": {"supplier": supplier}}

test_reports_each_supplier_once_where_no_recipients_are_declared if {
	both := {found("Example AI"), found("Example Draw")}
	rule.violations == both with input as example.but({"models": models})
}

test_reports_the_supplier_that_is_not_among_the_recipients if {
	others := [{"name": "Example AI"}, {"name": "Example Cloud"}]
	rule.violations == {found("Example Draw")} with input as example.but(calling(models, others))
}

test_silent_once_every_supplier_is_named if {
	all_of_them := [{"name": "Example AI"}, {"name": "Example Draw"}]
	rule.violations == set() with input as example.but(calling(models, all_of_them))
}

test_silent_on_models_that_the_provider_runs_itself if {
	every origin in ["self-trained", "fine-tuned", "open-weights"] {
		own := [object.union(models[0], {"origin": origin})]
		rule.violations == set() with input as example.but(calling(own, []))
	}
}

unnamed := [{"name": "chat", "origin": "third-party-api"}]

test_reports_the_model_where_neither_supplier_nor_recipient_is_named if {
	rule.violations == {found("chat")} with input as example.but(calling(unnamed, []))
}

test_silent_where_a_recipient_may_be_the_supplier_that_is_not_named if {
	rule.violations == set() with input as example.but(calling(unnamed, [{"name": "Example AI"}]))
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(calling(models, []), example.outside))
}
