package duties.measures.article_19_test

import data.duties.measures.art_19_para_1
import data.duties.measures.record_test as record

test_always_applies if art_19_para_1.applies == "yes" with input as record.declaring({})

inspection := {
	"declared": {"inspection": {"contact": "legal office"}},
	"references": {
		"inspection.data_sources",
		"inspection.data_scale",
		"inspection.data_types",
		"inspection.annotation_rules",
		"inspection.algorithm_mechanism",
	},
	"keys": {"inspection.contact"},
}

test_shown if art_19_para_1.shown with input as record.complete(inspection)

test_shown_by_the_algorithm_alone_where_nothing_is_trained if {
	untrained := {
		"declared": {"inspection": {"contact": "legal office"}, "training": {"performed": false}},
		"references": {"inspection.algorithm_mechanism"},
		"keys": set(),
	}
	art_19_para_1.shown with input as record.complete(untrained)
}

test_not_shown_without[missing] if {
	some missing, facts in record.lacking(inspection)
	art_19_para_1.shown == false with input as facts
}
