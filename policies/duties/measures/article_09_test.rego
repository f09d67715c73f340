package duties.measures.article_09_test

import data.duties.measures.art_09_para_1_clause_1
import data.duties.measures.art_09_para_1_clause_2
import data.duties.measures.art_09_para_2
import data.duties.measures.record_test as record

# --- Content and information security ------------------------------------------------------------------

test_clause_1_always_applies if art_09_para_1_clause_1.applies == "yes" with input as record.declaring({})

clause_1(period) := {
	"declared": {"content_safety": {"responsible": "safety office"}, "logs": {"network": period}},
	"references": {"content_safety.policy", "logs.network.evidence"},
	"keys": {"content_safety.responsible", "logs.network"},
}

test_clause_1_is_shown_with_logs_kept_for[unit] if {
	some unit in ["days", "months"]
	art_09_para_1_clause_1.shown with input as record.complete(clause_1({unit: 6}))
}

test_clause_1_is_not_shown_with_logs_kept_for_no[unit] if {
	some unit in ["days", "months"]
	art_09_para_1_clause_1.shown == false with input as record.complete(clause_1({unit: 0}))
}

test_clause_1_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_1({"months": 6}))
	art_09_para_1_clause_1.shown == false with input as facts
}

# --- Personal information ------------------------------------------------------------------------------

none := {
	"access": {"accounts": false},
	"privacy": {"items": [], "retention": []},
	"training": {"performed": false},
}

test_clause_2_applies_where_personal_information[case] if {
	some case, row in {
		"is processed": {"facts": {"access": {"accounts": true}}, "applies": "yes"},
		"is not processed": {"facts": none, "applies": "no"},
		"is not declared": {"facts": {}, "applies": "undeclared"},
	}
	art_09_para_1_clause_2.applies == row.applies with input as record.declaring(row.facts)
}

clause_2 := {
	"declared": {
		"provider": {"established_in": "CN"},
		"privacy": {"impact_assessments": [{"of": "inputs"}, {"of": "accounts"}]},
	},
	"references": {
		"privacy.policy",
		"privacy.clauses.contact",
		"privacy.clauses.purposes",
		"privacy.clauses.retention",
		"privacy.clauses.rights",
		"privacy.impact_assessments.1.evidence",
	},
	"keys": {"privacy.impact_assessments"},
}

clause_2_from_outside := object.union(clause_2, {
	"declared": {"provider": {"established_in": "SG"}},
	"references": (clause_2.references | {"provider.representative.evidence"}),
})

test_clause_2_is_shown if art_09_para_1_clause_2.shown with input as record.complete(clause_2)

test_clause_2_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_2)
	art_09_para_1_clause_2.shown == false with input as facts
}

test_clause_2_is_shown_from_outside if {
	art_09_para_1_clause_2.shown with input as record.complete(clause_2_from_outside)
}

test_clause_2_is_not_shown_from_outside_without[missing] if {
	some missing, facts in record.lacking(clause_2_from_outside)
	art_09_para_1_clause_2.shown == false with input as facts
}

# --- The agreement -------------------------------------------------------------------------------------

test_agreement_applies_where[case] if {
	some case, row in {
		"users register": {"facts": {"access": {"accounts": true}}, "applies": "yes"},
		"nobody registers": {"facts": {"access": {"accounts": false}}, "applies": "no"},
		"accounts are not declared": {"facts": {}, "applies": "undeclared"},
	}
	art_09_para_2.applies == row.applies with input as record.declaring(row.facts)
}

agreement := {
	"declared": {"access": {"accounts": true}},
	"references": {
		"agreement.document",
		"agreement.acceptance",
		"agreement.clauses.user_rights",
		"agreement.clauses.user_duties",
		"agreement.clauses.provider_rights",
		"agreement.clauses.provider_duties",
	},
	"keys": set(),
}

test_agreement_is_shown if art_09_para_2.shown with input as record.complete(agreement)

test_agreement_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(agreement)
	art_09_para_2.shown == false with input as facts
}

test_agreement_is_shown_from_the_day_on_which_it_applies if {
	from := {"today": "2026-11-24", "tomorrow": "2026-11-25"}
	facts := record.changed(agreement, {day: {"agreement": {"effective": date}} | some day, date in from})

	art_09_para_2.shown with input as facts.today
	art_09_para_2.shown == false with input as facts.tomorrow
}
