package rules.measures.licences.icp_missing_test

import data.lib.example_test as example
import data.rules.measures.licences.icp_missing as rule

found(forms) := {{"path": ["licences"], "details": {"forms": forms}}}

test_reports_a_public_page_without_either if {
	rule.violations == found(["web"]) with input as example.but({})
}

test_reports_each_form_that_calls_for_one if {
	forms := ["mini-program", "web", "app", "api"]
	facts := example.but({"service": {"offered_as": forms}})

	rule.violations == found(["app", "mini-program", "web"]) with input as facts
}

test_reports_where_only_other_licences_are_listed if {
	rule.violations == found(["web"]) with input as example.but({"licences": [{"kind": "psb-filing"}]})
}

test_silent_once_either_is_listed if {
	every kind in {"icp-filing", "icp-licence"} {
		rule.violations == set() with input as example.but({"licences": [{"kind": "psb-filing"}, {"kind": kind}]})
	}
}

test_silent_on_an_interface if {
	rule.violations == set() with input as example.but({"service": {"offered_as": ["api"]}})
}

test_silent_on_a_provider_from_outside if {
	rule.violations == set() with input as example.but({"provider": {"established_in": "SG"}})
}

test_reports_a_provider_whose_seat_is_not_declared if {
	facts := example.facts(object.remove(example.chat, ["provider"]), [])
	rule.violations == found(["web"]) with input as facts
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(example.outside)
}
