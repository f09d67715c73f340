package rules.measures.content.risk_classes_incomplete_test

import data.lib.example_test as example
import data.rules.measures.content.risk_classes_incomplete as rule

covering(classes) := example.but({"content_safety": {"risk_classes": classes}})

all := ["A.1-a", "A.1-b", "A.1-c", "A.1-d", "A.1-e", "A.1-f", "A.1-g", "A.1-h"]

found(missing) := {{"path": ["content_safety", "risk_classes"], "details": {"missing": missing}}}

test_reports_every_class_where_no_safeguards_are_declared if {
	rule.violations == found(all) with input as example.but({})
}

test_reports_every_class_where_none_is_listed if {
	rule.violations == found(all) with input as covering([])
}

test_reports_the_classes_that_are_not_listed_in_their_order if {
	rule.violations == found(["A.1-b", "A.1-h"]) with input as covering([
		"A.1-g",
		"A.1-a",
		"A.1-c",
		"A.1-d",
		"A.1-e",
		"A.1-f",
	])
}

test_reports_each_class_alone[class] if {
	some class in all
	rest := [other | some other in all; other != class]

	rule.violations == found([class]) with input as covering(rest)
}

test_reports_classes_of_another_part_of_the_annex if {
	rule.violations == found(all) with input as covering(["A.2-a", "A.4-g"])
}

test_silent_once_every_class_is_listed if {
	rule.violations == set() with input as covering(all)
}

test_silent_for_a_party_that_only_uses_the_service if {
	rule.violations == set() with input as example.but(example.user)
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
