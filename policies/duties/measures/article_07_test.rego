package duties.measures.article_07_test

import data.duties.measures.art_07_chapeau
import data.duties.measures.art_07_item_1
import data.duties.measures.art_07_item_2
import data.duties.measures.art_07_item_3
import data.duties.measures.art_07_item_4
import data.duties.measures.art_07_item_5
import data.duties.measures.record_test as record

training(facts) := {"training": object.union({"performed": true}, facts)}

by_training := {
	"training is performed": {"facts": training({}), "applies": "yes"},
	"no training is performed": {"facts": {"training": {"performed": false}}, "applies": "no"},
	"a model was tuned": {"facts": {"models": [{"name": "a", "origin": "fine-tuned"}]}, "applies": "yes"},
	"training is not declared": {"facts": {}, "applies": "undeclared"},
}

no_datasets := {"no dataset": training({"datasets": []})}

# --- The opening words ---------------------------------------------------------------------------------

test_opening_words_apply_where[case] if {
	some case, row in by_training
	art_07_chapeau.applies == row.applies with input as record.declaring(row.facts)
}

chapeau := {
	"declared": training({"datasets": [{"name": "a"}, {"name": "b"}], "configurations": ["a.yaml", "b.yaml"]}),
	"references": {
		"training.datasets.0.evidence",
		"training.datasets.1.evidence",
		"training.configurations.0",
		"training.configurations.1",
	},
	"keys": {"training.datasets", "training.configurations"},
}

test_opening_words_are_shown if art_07_chapeau.shown with input as record.complete(chapeau)

test_opening_words_are_not_shown_without[missing] if {
	some missing, facts in record.lacking(chapeau)
	art_07_chapeau.shown == false with input as facts
}

test_opening_words_are_not_shown_with[what] if {
	some what, facts in record.changed(chapeau, object.union(no_datasets, {
		"no configuration": training({"configurations": []}),
	}))
	art_07_chapeau.shown == false with input as facts
}

# --- Item (1) ------------------------------------------------------------------------------------------

test_item_1_applies_where[case] if {
	some case, row in {
		"training is performed": {"facts": training({}), "applies": "yes"},
		"a model is used": {"facts": {"models": [{"name": "a"}]}, "applies": "yes"},
		"a model is used without training": {
			"facts": {"training": {"performed": false}, "models": [{"name": "a"}]},
			"applies": "yes",
		},
		"neither is used": {
			"facts": {"training": {"performed": false}, "models": [], "service": {"generates": []}},
			"applies": "no",
		},
		"no model is listed of a service that generates": {
			"facts": {"training": {"performed": false}, "models": []},
			"applies": "undeclared",
		},
		"no model is used, training is not declared": {"facts": {"models": []}, "applies": "undeclared"},
		"no training is performed, models are not declared": {
			"facts": {"training": {"performed": false}},
			"applies": "undeclared",
		},
		"nothing is generated, training is not declared": {
			"facts": {"models": [], "service": {"generates": []}},
			"applies": "undeclared",
		},
		"nothing is generated without training, models are not declared": {
			"facts": {"training": {"performed": false}, "service": {"generates": []}},
			"applies": "undeclared",
		},
		"neither is declared": {"facts": {}, "applies": "undeclared"},
	}
	art_07_item_1.applies == row.applies with input as record.declaring(row.facts)
}

item_1 := {
	"declared": object.union(
		training({"datasets": [
			{"name": "a", "source": "commercial"},
			{"name": "b", "source": "open", "licence": "CC-BY-4.0"},
		]}),
		{"models": [
			{"name": "a", "origin": "self-trained"},
			{"name": "b", "origin": "open-weights", "licence": "Apache-2.0"},
		]},
	),
	"references": {
		"training.datasets.0.source_evidence",
		"training.datasets.1.source_evidence",
		"models.0.evidence",
		"models.1.evidence",
	},
	"keys": {
		"training.datasets",
		"training.datasets.0.source",
		"training.datasets.1.source",
		"training.datasets.1.licence",
		"models",
		"models.0.origin",
		"models.1.origin",
		"models.1.licence",
	},
}

item_1_without_training := {
	"declared": {"training": {"performed": false}, "models": [item_1.declared.models[1]]},
	"references": {"models.0.evidence"},
	"keys": {"training.performed"},
}

test_item_1_is_shown if art_07_item_1.shown with input as record.complete(item_1)

test_item_1_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_1)
	art_07_item_1.shown == false with input as facts
}

test_item_1_is_not_shown_with[what] if {
	some what, facts in record.changed(item_1, object.union(no_datasets, {"no model": {"models": []}}))
	art_07_item_1.shown == false with input as facts
}

test_item_1_is_shown_by_models_alone_where_nothing_is_trained if {
	art_07_item_1.shown with input as record.complete(item_1_without_training)
}

test_item_1_is_not_shown_by_models_alone_without[missing] if {
	some missing, facts in record.lacking(item_1_without_training)
	art_07_item_1.shown == false with input as facts
}

test_item_1_is_shown_for_data_that_is[source] if {
	some source in ["self-collected", "user-input", "synthetic"]
	datasets := [{"name": "a", "source": source}, {"name": "b", "source": source}]
	facts := object.union(item_1, {"declared": training({"datasets": datasets})})
	art_07_item_1.shown with input as record.complete(facts)
}

# --- Item (2) ------------------------------------------------------------------------------------------

test_item_2_applies_where[case] if {
	some case, row in by_training
	art_07_item_2.applies == row.applies with input as record.declaring(row.facts)
}

item_2 := {
	"declared": training({"datasets": [
		{"name": "a", "ip_review": {"on": "2026-01-01"}},
		{"name": "b", "ip_review": {"on": "2026-01-02"}},
	]}),
	"references": {"training.datasets.0.ip_review.evidence", "training.datasets.1.ip_review.evidence"},
	"keys": {"training.datasets", "training.datasets.0.ip_review.on", "training.datasets.1.ip_review.on"},
}

test_item_2_is_shown if art_07_item_2.shown with input as record.complete(item_2)

test_item_2_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_2)
	art_07_item_2.shown == false with input as facts
}

test_item_2_is_not_shown_with[what] if {
	some what, facts in record.changed(item_2, no_datasets)
	art_07_item_2.shown == false with input as facts
}

# --- Item (3) ------------------------------------------------------------------------------------------

personal(flags) := {"datasets": [{"name": "a", "personal_information": flag} | some flag in flags]}

test_item_3_applies_where[case] if {
	some case, row in {
		"a dataset contains it": {"facts": training(personal([false, true])), "applies": "yes"},
		"no dataset contains it": {"facts": training(personal([false, false])), "applies": "no"},
		"no training is performed": {"facts": {"training": {"performed": false}}, "applies": "no"},
		"training is denied beside a dataset": {
			"facts": {"training": object.union({"performed": false}, personal([true]))},
			"applies": "undeclared",
		},
		"training is denied beside a dataset without it": {
			"facts": {"training": object.union({"performed": false}, personal([false]))},
			"applies": "undeclared",
		},
		"a dataset does not say": {
			"facts": training({"datasets": [{"name": "a", "personal_information": false}, {"name": "b"}]}),
			"applies": "undeclared",
		},
		"no dataset is listed": {"facts": training({"datasets": []}), "applies": "undeclared"},
		"datasets are not declared": {"facts": training({}), "applies": "undeclared"},
		"a listed dataset contains it": {"facts": {"training": personal([true])}, "applies": "yes"},
		"no listed dataset contains it": {"facts": {"training": personal([false])}, "applies": "no"},
	}
	art_07_item_3.applies == row.applies with input as record.declaring(row.facts)
}

item_3 := {
	"declared": object.union(
		training({"datasets": [
			{"name": "a", "personal_information": true, "legal_ground": "consent", "sensitive": true},
			{"name": "b", "personal_information": true, "legal_ground": "made-public", "sensitive": false},
			{"name": "c", "personal_information": false},
		]}),
		{"privacy": {"impact_assessments": [{"of": "training"}, {"of": "dataset a"}]}},
	),
	"references": {
		"training.datasets.0.evidence",
		"training.datasets.0.separate_consent",
		"training.datasets.1.evidence",
		"privacy.impact_assessments.1.evidence",
	},
	"keys": {
		"training.datasets",
		"training.datasets.0.legal_ground",
		"training.datasets.1.legal_ground",
		"training.datasets.1.sensitive",
		"training.datasets.2.personal_information",
	},
}

test_item_3_is_shown if art_07_item_3.shown with input as record.complete(item_3)

test_item_3_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_3)
	art_07_item_3.shown == false with input as facts
}

test_item_3_is_not_shown_with[what] if {
	some what, facts in record.changed(item_3, no_datasets)
	art_07_item_3.shown == false with input as facts
}

# --- Item (4) ------------------------------------------------------------------------------------------

test_item_4_applies_where[case] if {
	some case, row in by_training
	art_07_item_4.applies == row.applies with input as record.declaring(row.facts)
}

item_4 := {
	"declared": training({"quality_measures": [{"what": "deduplication"}, {"what": "sampling"}]}),
	"references": {"training.quality_measures.0.evidence", "training.quality_measures.1.evidence"},
	"keys": {"training.quality_measures"},
}

test_item_4_is_shown if art_07_item_4.shown with input as record.complete(item_4)

test_item_4_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_4)
	art_07_item_4.shown == false with input as facts
}

test_item_4_is_not_shown_with[what] if {
	some what, facts in record.changed(item_4, {"no measure": training({"quality_measures": []})})
	art_07_item_4.shown == false with input as facts
}

# --- Item (5) ------------------------------------------------------------------------------------------

test_item_5_applies_where[case] if {
	some case, row in by_training
	art_07_item_5.applies == row.applies with input as record.declaring(row.facts)
}

test_item_5_is_shown_by_nothing if art_07_item_5.shown == false with input as record.complete(item_1)
