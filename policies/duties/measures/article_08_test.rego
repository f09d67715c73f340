package duties.measures.article_08_test

import data.duties.measures.art_08_clause_1
import data.duties.measures.art_08_clause_2
import data.duties.measures.art_08_clause_3
import data.duties.measures.art_08_clause_4
import data.duties.measures.record_test as record

annotation(facts) := {"annotation": object.union({"performed": true}, facts)}

by_annotation := {
	"data is annotated": {"facts": annotation({}), "applies": "yes"},
	"no data is annotated": {"facts": {"annotation": {"performed": false}}, "applies": "no"},
	"annotation is not declared": {"facts": {}, "applies": "undeclared"},
}

# --- Rules ---------------------------------------------------------------------------------------------

test_clause_1_applies_where[case] if {
	some case, row in by_annotation
	art_08_clause_1.applies == row.applies with input as record.declaring(row.facts)
}

clause_1 := {"declared": annotation({}), "references": {"annotation.rules"}, "keys": set()}

test_clause_1_is_shown if art_08_clause_1.shown with input as record.complete(clause_1)

test_clause_1_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_1)
	art_08_clause_1.shown == false with input as facts
}

# --- Quality -------------------------------------------------------------------------------------------

test_clause_2_applies_where[case] if {
	some case, row in by_annotation
	art_08_clause_2.applies == row.applies with input as record.declaring(row.facts)
}

clause_2 := {
	"declared": annotation({
		"quality_assessment": {"on": "2026-01-01"},
		"sampling": {"size": 500, "pass_rate": 0.98, "on": "2026-01-02"},
	}),
	"references": {"annotation.quality_assessment.evidence", "annotation.sampling.evidence"},
	"keys": {
		"annotation.quality_assessment.on",
		"annotation.sampling.size",
		"annotation.sampling.pass_rate",
		"annotation.sampling.on",
	},
}

test_clause_2_is_shown if art_08_clause_2.shown with input as record.complete(clause_2)

test_clause_2_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_2)
	art_08_clause_2.shown == false with input as facts
}

test_clause_2_is_not_shown_with[what] if {
	some what, facts in record.changed(clause_2, {"an empty sample": annotation({"sampling": {"size": 0}})})
	art_08_clause_2.shown == false with input as facts
}

# --- Training ------------------------------------------------------------------------------------------

test_clause_3_applies_where[case] if {
	some case, row in by_annotation
	art_08_clause_3.applies == row.applies with input as record.declaring(row.facts)
}

clause_3 := {
	"declared": annotation({"training": {"on": "2026-01-01"}}),
	"references": {"annotation.training.evidence"},
	"keys": {"annotation.training.on"},
}

test_clause_3_is_shown if art_08_clause_3.shown with input as record.complete(clause_3)

test_clause_3_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_3)
	art_08_clause_3.shown == false with input as facts
}

# --- Supervision ---------------------------------------------------------------------------------------

test_clause_4_applies_where[case] if {
	some case, row in by_annotation
	art_08_clause_4.applies == row.applies with input as record.declaring(row.facts)
}

clause_4 := {
	"declared": annotation({"supervision": {"by": "data office"}}),
	"references": {"annotation.supervision.evidence"},
	"keys": {"annotation.supervision.by"},
}

test_clause_4_is_shown if art_08_clause_4.shown with input as record.complete(clause_4)

test_clause_4_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(clause_4)
	art_08_clause_4.shown == false with input as facts
}
