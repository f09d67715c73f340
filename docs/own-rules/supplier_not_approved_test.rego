package rules.acme.procurement.supplier_not_approved_test

import data.rules.acme.procurement.supplier_not_approved as rule

with_supplier(name) := {"manifest": {"models": [{"name": "m", "supplier": name}]}}

test_a_supplier_that_is_not_on_the_list_is_reported if {
	expected := {{"path": ["models", 0, "supplier"], "details": {"model": "m", "supplier": "另一家"}}}

	rule.violations == expected with input as with_supplier("另一家")
}

test_one_that_is_on_it_is_not if rule.violations == set() with input as with_supplier("自研")
