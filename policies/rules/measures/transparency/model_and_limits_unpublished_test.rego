package rules.measures.transparency.model_and_limits_unpublished_test

import data.lib.example_test as example
import data.rules.measures.transparency.model_and_limits_unpublished as rule

page(sections) := example.but({"publication": {"address": "https://example.com/about", "sections": sections}})

both := {"model": "#model", "limits": "#limits"}

found(missing) := {{"path": ["publication", "sections"], "details": {"missing": missing}}}

neither := found(["publication.sections.model", "publication.sections.limits"])

test_reports_both_where_no_publication_is_declared if {
	rule.violations == neither with input as example.but({})
}

test_reports_both_where_there_is_no_publication if {
	rule.violations == neither with input as example.but({"publication": false})
}

test_reports_both_where_the_page_has_no_sections if {
	rule.violations == neither with input as example.but({"publication": {"address": "https://example.com/about"}})
}

test_reports_the_limits_alone if {
	rule.violations == found(["publication.sections.limits"]) with input as page({"model": "#model"})
}

test_reports_the_model_alone if {
	rule.violations == found(["publication.sections.model"]) with input as page({"limits": "#limits"})
}

test_reports_what_the_page_is_declared_not_to_say if {
	rule.violations == found(["publication.sections.limits"]) with input as page(object.union(both, {"limits": false}))
}

test_silent_once_both_are_named if {
	rule.violations == set() with input as page(both)
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
