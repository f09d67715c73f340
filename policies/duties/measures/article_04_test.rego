package duties.measures.article_04_test

import data.duties.measures.art_04_chapeau
import data.duties.measures.art_04_item_1
import data.duties.measures.art_04_item_2
import data.duties.measures.art_04_item_3
import data.duties.measures.art_04_item_4
import data.duties.measures.art_04_item_5
import data.duties.measures.record_test as record

models := [
	{"name": "a", "version": "1", "licence": "contract 1"},
	{"name": "b", "deployed": "2026-03-01", "licence": "Apache-2.0"},
]

evaluated(kind) := [
	{"kind": kind, "model": "a", "version": "1"},
	{"kind": kind, "model": "b", "on": "2026-03-02"},
]

no_models := {"no model": {"models": []}}

another_model := {"a model without evaluation": {"models": array.concat(models, [{"name": "c", "version": "1"}])}}

test_every_duty_applies_to_whoever_provides_or_uses if {
	art_04_chapeau.applies == "yes" with input as record.declaring({})
	art_04_item_1.applies == "yes" with input as record.declaring({})
	art_04_item_2.applies == "yes" with input as record.declaring({})
	art_04_item_3.applies == "yes" with input as record.declaring({})
	art_04_item_4.applies == "yes" with input as record.declaring({})
	art_04_item_5.applies == "yes" with input as record.declaring({})
}

# --- The opening words ---------------------------------------------------------------------------------

test_rules_for_users_do_not_show_lawful_conduct if {
	rules := {"declared": {}, "references": {"agreement.clauses.acceptable_use"}}

	art_04_chapeau.shown == false with input as record.complete(rules)
}

# --- Item (1) ------------------------------------------------------------------------------------------

item_1 := {
	"declared": {
		"content_safety": {"risk_classes": [
			"A.1-a",
			"A.1-b",
			"A.1-c",
			"A.1-d",
			"A.1-e",
			"A.1-f",
			"A.1-g",
			"A.1-h",
		]},
		"models": models,
		"evaluations": evaluated("safety"),
	},
	"references": {
		"content_safety.policy",
		"content_safety.output_review.evidence",
		"evaluations.0.evidence",
		"evaluations.1.evidence",
	},
	"keys": {"content_safety.risk_classes.0", "content_safety.risk_classes.7", "models"},
}

test_item_1_is_shown if art_04_item_1.shown with input as record.complete(item_1)

test_item_1_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_1)
	art_04_item_1.shown == false with input as facts
}

test_item_1_is_not_shown_with[what] if {
	some what, facts in record.changed(item_1, object.union_n([no_models, another_model, {
		"another kind of evaluation": {"evaluations": evaluated("refusal")},
	}]))
	art_04_item_1.shown == false with input as facts
}

# --- Item (2) ------------------------------------------------------------------------------------------

grounds := ["ethnicity", "belief", "country", "region", "sex", "age", "occupation", "health"]

# The grounds may be spread over several evaluations of one model.
item_2 := {
	"declared": {
		"models": models,
		"evaluations": [
			{"kind": "bias", "model": "a", "version": "1", "grounds": array.slice(grounds, 0, 5)},
			{"kind": "bias", "model": "a", "version": "1", "grounds": array.slice(grounds, 5, 8)},
			{"kind": "bias", "model": "b", "on": "2026-03-02", "grounds": grounds},
		],
	},
	"references": {"evaluations.0.evidence", "evaluations.1.evidence", "evaluations.2.evidence"},
	"keys": {
		"models",
		"evaluations.0.grounds.0",
		"evaluations.1.grounds.2",
		"evaluations.2.grounds.4",
	},
}

test_item_2_is_shown if art_04_item_2.shown with input as record.complete(item_2)

test_item_2_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_2)
	art_04_item_2.shown == false with input as facts
}

test_item_2_is_not_shown_with[what] if {
	some what, facts in record.changed(item_2, object.union(no_models, another_model))
	art_04_item_2.shown == false with input as facts
}

# --- Item (3) ------------------------------------------------------------------------------------------

item_3 := {
	"declared": {"models": models},
	"references": {"complaints.ip_channel", "models.0.evidence", "models.1.evidence"},
	"keys": {"models", "models.0.licence", "models.1.licence"},
}

test_item_3_is_shown if art_04_item_3.shown with input as record.complete(item_3)

test_item_3_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_3)
	art_04_item_3.shown == false with input as facts
}

test_item_3_is_not_shown_with[what] if {
	some what, facts in record.changed(item_3, no_models)
	art_04_item_3.shown == false with input as facts
}

# --- Item (4) ------------------------------------------------------------------------------------------

item_4 := {
	"declared": {
		"content_safety": {"risk_classes": ["A.4-a", "A.4-b", "A.4-c", "A.4-d", "A.4-e", "A.4-f", "A.4-g"]},
		"service": {"features": ["companion"]},
	},
	"references": {"content_safety.policy"},
	"keys": {"content_safety.risk_classes.0", "content_safety.risk_classes.6", "service.features"},
}

item_4_editing(feature) := object.union(item_4, {
	"declared": {"service": {"features": ["companion", feature]}},
	"references": {"content_safety.policy", "privacy.edited_person_consent"},
	"keys": {"content_safety.risk_classes.0"},
})

test_item_4_is_shown if art_04_item_4.shown with input as record.complete(item_4)

test_item_4_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_4)
	art_04_item_4.shown == false with input as facts
}

test_item_4_is_shown_where_persons_are_edited[feature] if {
	some feature in ["face-editing", "voice-editing"]
	art_04_item_4.shown with input as record.complete(item_4_editing(feature))
}

test_item_4_is_not_shown_where_faces_are_edited_without[missing] if {
	some missing, facts in record.lacking(item_4_editing("face-editing"))
	art_04_item_4.shown == false with input as facts
}

test_item_4_is_not_shown_where_voices_are_edited_without[missing] if {
	some missing, facts in record.lacking(item_4_editing("voice-editing"))
	art_04_item_4.shown == false with input as facts
}

# --- Item (5) ------------------------------------------------------------------------------------------

item_5 := {
	"declared": {
		"publication": {"address": "https://chat.example/about"},
		"models": models,
		"evaluations": evaluated("accuracy"),
	},
	"references": {
		"publication.sections.model",
		"publication.sections.limits",
		"evaluations.0.evidence",
		"evaluations.1.evidence",
	},
	"keys": {"publication.address", "models"},
}

test_item_5_is_shown if art_04_item_5.shown with input as record.complete(item_5)

test_item_5_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(item_5)
	art_04_item_5.shown == false with input as facts
}

test_item_5_is_not_shown_with[what] if {
	some what, facts in record.changed(item_5, object.union_n([no_models, another_model, {
		"another kind of evaluation": {"evaluations": evaluated("other")},
		"no public page": {"publication": false},
	}]))
	art_04_item_5.shown == false with input as facts
}
