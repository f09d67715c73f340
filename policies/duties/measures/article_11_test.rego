package duties.measures.article_11_test

import data.duties.measures.art_11_para_1_clause_1
import data.duties.measures.art_11_para_1_clause_2
import data.duties.measures.art_11_para_1_clause_3
import data.duties.measures.art_11_para_1_clause_4
import data.duties.measures.art_11_para_2
import data.duties.measures.record_test as record

# --- Protection ----------------------------------------------------------------------------------------

test_clause_1_always_applies if art_11_para_1_clause_1.applies == "yes" with input as record.declaring({})

clause_1 := {
	"declared": {"privacy": {"input_protection": [{"what": "encryption"}, {"what": "access control"}]}},
	"references": {"privacy.input_protection.0.evidence", "privacy.input_protection.1.evidence"},
	"keys": {"privacy.input_protection"},
}

test_clause_1_is_shown if art_11_para_1_clause_1.shown with input as record.complete(clause_1)

test_clause_1_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_1)
	art_11_para_1_clause_1.shown == false with input as facts
}

test_clause_1_is_not_shown_with[what] if {
	some what, facts in record.changed(clause_1, {"no measure": {"privacy": {"input_protection": []}}})
	art_11_para_1_clause_1.shown == false with input as facts
}

# --- Necessity -----------------------------------------------------------------------------------------

test_clause_2_always_applies if art_11_para_1_clause_2.applies == "yes" with input as record.declaring({})

items(phone) := {"privacy": {"items": [{"name": "nickname", "purpose": "account", "necessary": true}, phone]}}

clause_2 := {
	"declared": items({"name": "phone", "purpose": "sign-up", "necessary": true}),
	"references": {"privacy.clauses.purposes"},
	"keys": {
		"privacy.items",
		"privacy.items.0.purpose",
		"privacy.items.1.purpose",
		"privacy.items.0.necessary",
		"privacy.items.1.necessary",
	},
}

test_clause_2_is_shown if art_11_para_1_clause_2.shown with input as record.complete(clause_2)

test_clause_2_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_2)
	art_11_para_1_clause_2.shown == false with input as facts
}

test_clause_2_is_not_shown_with[what] if {
	some what, facts in record.changed(clause_2, {
		"no item": {"privacy": {"items": []}},
		"an item that is not needed, though users may leave it out": items({
			"name": "phone",
			"purpose": "sign-up",
			"necessary": false,
			"optional": true,
		}),
	})
	art_11_para_1_clause_2.shown == false with input as facts
}

# --- Keeping -------------------------------------------------------------------------------------------

kept(items) := {"privacy": {"retention": items}}

inputs(identifies) := {"what": "inputs", "identifies_users": identifies}

records(identifies) := {"what": "usage-records", "identifies_users": identifies}

test_clause_3_applies_where[case] if {
	some case, row in {
		"inputs identify users": {"facts": kept([inputs(true), records(false)]), "applies": "yes"},
		"usage records identify users": {"facts": kept([inputs(false), records(true)]), "applies": "yes"},
		"nothing is kept": {"facts": kept([]), "applies": "no"},
		"neither identifies users": {"facts": kept([inputs(false), records(false)]), "applies": "no"},
		"usage records are not mentioned": {"facts": kept([inputs(false)]), "applies": "undeclared"},
		"inputs are not mentioned": {"facts": kept([records(false)]), "applies": "undeclared"},
		"only accounts are mentioned": {
			"facts": kept([{"what": "account", "identifies_users": true}]),
			"applies": "undeclared",
		},
		"one does not say": {
			"facts": kept([inputs(false), {"what": "usage-records"}]),
			"applies": "undeclared",
		},
		"retention is not declared": {"facts": {}, "applies": "undeclared"},
	}
	art_11_para_1_clause_3.applies == row.applies with input as record.declaring(row.facts)
}

clause_3 := {
	"declared": kept([
		object.union(inputs(true), {"ground": "contract", "kept": {"days": 30}}),
		object.union(records(true), {"ground": "legal duty", "kept": {"months": 6}}),
		{"what": "inputs", "identifies_users": false},
		{"what": "account"},
	]),
	"references": {
		"privacy.retention.0.evidence",
		"privacy.retention.1.evidence",
		"privacy.clauses.retention",
	},
	"keys": {
		"privacy.retention",
		"privacy.retention.0.ground",
		"privacy.retention.0.kept",
		"privacy.retention.0.kept.days",
		"privacy.retention.1.ground",
		"privacy.retention.1.kept.months",
		"privacy.retention.2.identifies_users",
	},
}

clause_3_of_inputs(period) := {
	"declared": kept([object.union(inputs(true), {"ground": "contract", "kept": period}), records(false)]),
	"references": {"privacy.retention.0.evidence", "privacy.clauses.retention"},
}

test_clause_3_is_shown if art_11_para_1_clause_3.shown with input as record.complete(clause_3)

test_clause_3_is_shown_for_what_is_kept_for_no_time[unit] if {
	some unit in ["days", "months"]
	art_11_para_1_clause_3.shown with input as record.complete(clause_3_of_inputs({unit: 0}))
}

test_clause_3_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_3)
	art_11_para_1_clause_3.shown == false with input as facts
}

test_clause_3_is_not_shown_with[what] if {
	some what, facts in record.changed(clause_3, {
		"usage records that are not mentioned": kept([inputs(false)]),
		"inputs that are not mentioned": kept([records(false)]),
	})
	art_11_para_1_clause_3.shown == false with input as facts
}

test_clause_3_is_shown_for_inputs_kept_for_no_day_at_all if {
	art_11_para_1_clause_3.shown with input as record.complete(clause_3_of_inputs({"days": 0}))
}

test_clause_3_is_not_shown_for_inputs_kept_without_end if {
	endless := clause_3_of_inputs({"days": 30, "unlimited": true})

	art_11_para_1_clause_3.shown == false with input as record.complete(endless)
}

# --- Passing on ----------------------------------------------------------------------------------------

called := {"models": [{"name": "a", "origin": "third-party-api", "supplier": "Supplier"}]}

own := {"models": [{"name": "a", "origin": "self-trained", "supplier": "Supplier"}]}

recipients(listed) := {"privacy": {"recipients": listed}}

test_clause_4_applies_where[case] if {
	some case, row in {
		"a recipient is listed": {"facts": recipients([{"name": "Cloud"}]), "applies": "yes"},
		"a model is called": {"facts": called, "applies": "yes"},
		"a model is called and no recipient listed": {
			"facts": object.union(called, recipients([])),
			"applies": "yes",
		},
		"there is no recipient": {"facts": recipients([]), "applies": "no"},
		"the model is one's own and there is no recipient": {
			"facts": object.union(own, recipients([])),
			"applies": "no",
		},
		"recipients are not declared": {"facts": own, "applies": "undeclared"},
		"nothing is declared": {"facts": {}, "applies": "undeclared"},
	}
	art_11_para_1_clause_4.applies == row.applies with input as record.declaring(row.facts)
}

clause_4 := {
	"declared": object.union(called, {"privacy": {
		"recipients": [
			{"name": "Supplier", "role": "processor", "located_in": "CN", "ground": "contract"},
			{"name": "Partner", "role": "controller", "located_in": "SG", "ground": "consent"},
		],
		"cross_border_path": "standard-contract",
	}}),
	"references": {
		"privacy.recipients.0.evidence",
		"privacy.recipients.1.evidence",
		"privacy.recipients.1.separate_consent",
		"privacy.clauses.recipients",
	},
	"keys": {
		"privacy.recipients",
		"privacy.recipients.0.name",
		"privacy.recipients.0.role",
		"privacy.recipients.0.located_in",
		"privacy.recipients.0.ground",
		"privacy.recipients.1.role",
		"privacy.recipients.1.located_in",
		"privacy.recipients.1.ground",
		"privacy.cross_border_path",
		"models.0.supplier",
	},
}

test_clause_4_is_shown if art_11_para_1_clause_4.shown with input as record.complete(clause_4)

test_clause_4_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_4)
	art_11_para_1_clause_4.shown == false with input as facts
}

test_clause_4_is_not_shown_with[what] if {
	some what, facts in record.changed(clause_4, {
		"no recipient": object.union(own, recipients([])),
		"another supplier": {"models": [{"name": "a", "origin": "third-party-api", "supplier": "Other"}]},
	})
	art_11_para_1_clause_4.shown == false with input as facts
}

test_clause_4_is_shown_within_the_mainland_without_a_path_out_of_it if {
	inland := {
		"declared": {"privacy": {"recipients": [{
			"name": "Cloud",
			"role": "processor",
			"located_in": "CN",
			"ground": "contract",
		}]}},
		"references": {"privacy.recipients.0.evidence", "privacy.clauses.recipients"},
	}

	art_11_para_1_clause_4.shown with input as record.complete(inland)
}

# --- Requests ------------------------------------------------------------------------------------------

none := {
	"access": {"accounts": false},
	"privacy": {"items": [], "retention": []},
	"training": {"performed": false},
}

test_requests_apply_where_personal_information[case] if {
	some case, row in {
		"is processed": {"facts": {"access": {"accounts": true}}, "applies": "yes"},
		"is not processed": {"facts": none, "applies": "no"},
		"is not declared": {"facts": {}, "applies": "undeclared"},
	}
	art_11_para_2.applies == row.applies with input as record.declaring(row.facts)
}

requests := {
	"declared": {},
	"references": {
		"privacy.rights.access",
		"privacy.rights.copy",
		"privacy.rights.correct",
		"privacy.rights.supplement",
		"privacy.rights.delete",
		"privacy.rights.respond_within.evidence",
	},
	"keys": set(),
}

test_requests_are_shown if art_11_para_2.shown with input as record.complete(requests)

test_requests_are_not_shown_without[missing] if {
	some missing, facts in record.lacking(requests)
	art_11_para_2.shown == false with input as facts
}
