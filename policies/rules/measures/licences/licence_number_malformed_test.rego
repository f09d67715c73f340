package rules.measures.licences.licence_number_malformed_test

import data.lib.example_test as example
import data.rules.measures.licences.licence_number_malformed as rule

licensed(kind, number) := {"licences": [{"kind": "other", "number": "1"}, {"kind": kind, "number": number}]}

found(kind, number, form) := {{
	"path": ["licences", 1, "number"],
	"details": {"number": number, "kind": kind, "form": form},
}}

test_reports_a_number_that_is_not_of_its_kind if {
	every kind, form in {
		"icp-filing": "京ICP备2025000000号-1",
		"icp-licence": "京B2-20250000, 京ICP证000000号",
		"psb-filing": "京公网安备11000000000000号",
	} {
		rule.violations == found(kind, "浙ICP2025000000号", form) with input as example.but(licensed(kind, "浙ICP2025000000号"))
	}
}

test_silent_on_numbers_that_are_of_their_kind if {
	every kind, number in {
		"icp-filing": "浙ICP备2025000000号-2",
		"icp-licence": "浙B2-20250000",
		"psb-filing": "浙公网安备33010600000000号",
	} {
		rule.violations == set() with input as example.but(licensed(kind, number))
	}
}

test_silent_on_kinds_whose_form_is_not_known if {
	rule.violations == set() with input as example.but(licensed("mapping", "甲测资字1100001"))
}

test_silent_where_no_number_is_declared if {
	rule.violations == set() with input as example.but({"licences": [{"kind": "icp-filing"}]})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as example.but(object.union(licensed("icp-filing", "1"), example.outside))
}
