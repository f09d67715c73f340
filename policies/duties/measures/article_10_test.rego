package duties.measures.article_10_test

import data.duties.measures.art_10_clause_1
import data.duties.measures.art_10_clause_2
import data.duties.measures.art_10_clause_3
import data.duties.measures.record_test as record

# --- For whom, when and for what -----------------------------------------------------------------------

test_clause_1_always_applies if art_10_clause_1.applies == "yes" with input as record.declaring({})

clause_1 := {
	"declared": {"publication": {"address": "https://chat.example/about"}},
	"references": {
		"publication.sections.audience",
		"publication.sections.occasions",
		"publication.sections.purposes",
	},
	"keys": {"publication.address"},
}

test_clause_1_is_shown if art_10_clause_1.shown with input as record.complete(clause_1)

excluding(minors) := {"publication": {"excludes_minors": true}, "audience": {"minors": minors}}

test_clause_1_is_shown_where_the_page_excludes_minors_as_the_service_does if {
	facts := record.changed(clause_1, {"excluded": excluding("excluded")})
	art_10_clause_1.shown with input as facts.excluded
}

test_clause_1_is_shown_where_minors_are_admitted_and_the_page_excludes_nobody if {
	facts := record.changed(clause_1, {"admitted": {"audience": {"minors": "allowed"}}})
	art_10_clause_1.shown with input as facts.admitted
}

test_clause_1_is_not_shown_where_the_page_excludes_minors_who_are[admitted] if {
	some admitted, facts in record.changed(clause_1, {minors: excluding(minors) |
		some minors in ["allowed", "directed"]
	})
	art_10_clause_1.shown == false with input as facts
}

test_clause_1_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_1)
	art_10_clause_1.shown == false with input as facts
}

# --- Guidance ------------------------------------------------------------------------------------------

test_clause_2_always_applies if art_10_clause_2.applies == "yes" with input as record.declaring({})

in_product := {"declared": {}, "references": {"guidance.in_product"}, "keys": set()}

public_page := {
	"declared": {"guidance": {"address": "https://chat.example/guide"}},
	"references": {"guidance.document"},
	"keys": {"guidance.address"},
}

test_clause_2_is_shown_in_the_product if art_10_clause_2.shown with input as record.complete(in_product)

test_clause_2_is_not_shown_in_the_product_without[missing] if {
	some missing, facts in record.lacking(in_product)
	art_10_clause_2.shown == false with input as facts
}

test_clause_2_is_shown_by_a_public_page if art_10_clause_2.shown with input as record.complete(public_page)

test_clause_2_is_not_shown_by_a_page_without[missing] if {
	some missing, facts in record.lacking(public_page)
	art_10_clause_2.shown == false with input as facts
}

# --- Minors --------------------------------------------------------------------------------------------

minors(may) := {"audience": {"minors": may}}

test_clause_3_applies_where_minors_are[case] if {
	some case, row in {
		"allowed": {"facts": minors("allowed"), "applies": "yes"},
		"aimed at": {"facts": minors("directed"), "applies": "yes"},
		"kept out by a declared method": {
			"facts": object.union(minors("excluded"), {"minors": {"exclusion_method": {"what": "ID check"}}}),
			"applies": "no",
		},
		"kept out by no declared method": {"facts": minors("excluded"), "applies": "undeclared"},
		"not mentioned": {"facts": {}, "applies": "undeclared"},
		"not mentioned beside a method": {
			"facts": {"minors": {"exclusion_method": {"what": "ID check"}}},
			"applies": "undeclared",
		},
	}
	art_10_clause_3.applies == row.applies with input as record.declaring(row.facts)
}

clause_3 := {
	"declared": {"minors": {"measures": [{"what": "time limit"}, {"what": "night curfew"}]}},
	"references": {"minors.measures.0.evidence", "minors.measures.1.evidence", "minors.guardian_controls"},
	"keys": {"minors.measures"},
}

test_clause_3_is_shown if art_10_clause_3.shown with input as record.complete(clause_3)

test_clause_3_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_3)
	art_10_clause_3.shown == false with input as facts
}

test_clause_3_is_not_shown_with[what] if {
	some what, facts in record.changed(clause_3, {"no measure": {"minors": {"measures": []}}})
	art_10_clause_3.shown == false with input as facts
}
