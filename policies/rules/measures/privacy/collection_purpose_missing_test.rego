package rules.measures.privacy.collection_purpose_missing_test

import data.lib.example_test as example
import data.rules.measures.privacy.collection_purpose_missing as rule

items := [{"name": "phone number", "purpose": "sign-in"}, {"name": "contacts", "necessary": true}]

collecting(items, change) := example.but(object.union({"privacy": {"items": items}}, change))

test_reports_each_item_without_a_purpose if {
	found := {{"path": ["privacy", "items", 1], "details": {"name": "contacts"}}}
	rule.violations == found with input as collecting(items, {})
}

test_silent_where_every_item_has_a_purpose if {
	rule.violations == set() with input as collecting([items[0]], {})
}

test_silent_where_no_items_are_declared if {
	rule.violations == set() with input as example.but({})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as collecting(items, example.outside)
}
