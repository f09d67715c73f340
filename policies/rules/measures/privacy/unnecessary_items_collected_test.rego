package rules.measures.privacy.unnecessary_items_collected_test

import data.lib.example_test as example
import data.rules.measures.privacy.unnecessary_items_collected as rule

collecting(facts) := example.but({"privacy": {"items": [
	{"name": "phone number", "necessary": true, "optional": false},
	object.union({"name": "contacts"}, facts),
]}})

needless := {"necessary": false, "optional": false}

test_reports_what_is_not_necessary_and_cannot_be_left_out if {
	found := {{"path": ["privacy", "items", 1, "necessary"], "details": {"name": "contacts"}}}
	rule.violations == found with input as collecting(needless)
}

test_silent_where_users_may_leave_it_out if {
	rule.violations == set() with input as collecting({"necessary": false, "optional": true})
}

test_silent_where_it_is_not_declared_whether_they_may if {
	rule.violations == set() with input as collecting({"necessary": false})
}

test_silent_where_it_is_not_declared_whether_it_is_necessary if {
	rule.violations == set() with input as collecting({"optional": false})
}

test_silent_outside_the_scope_of_article_2 if {
	items := {"privacy": {"items": [object.union({"name": "contacts"}, needless)]}}
	rule.violations == set() with input as example.but(object.union(items, example.outside))
}
