package duties.measures.article_23_test

import data.duties.measures.art_23_para_1
import data.duties.measures.art_23_para_2
import data.duties.measures.record_test as record

# --- Licences ------------------------------------------------------------------------------------------

test_licences_always_apply if art_23_para_1.applies == "yes" with input as record.declaring({})

test_no_list_of_licences_is_known_to_be_whole if {
	licences := {
		"declared": {"licences": [{"kind": "icp-licence", "number": "1"}]},
		"references": {"licences.0.evidence"},
	}

	art_23_para_1.shown == false with input as record.complete(licences)
}

# --- Foreign investment --------------------------------------------------------------------------------

test_investment_applies_where[case] if {
	some case, row in {
		"there is some": {"facts": {"investment": {"foreign": true}}, "applies": "yes"},
		"there is none": {"facts": {"investment": {"foreign": false}}, "applies": "no"},
		"it is not declared": {"facts": {}, "applies": "undeclared"},
	}
	art_23_para_2.applies == row.applies with input as record.declaring(row.facts)
}

investment := {
	"declared": {"investment": {"foreign": true}},
	"references": {"investment.review"},
	"keys": set(),
}

test_investment_is_shown if art_23_para_2.shown with input as record.complete(investment)

test_investment_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(investment)
	art_23_para_2.shown == false with input as facts
}
