package duties.measures.article_12_test

import data.duties.measures.art_12
import data.duties.measures.record_test as record

generating(kinds) := {"service": {"generates": kinds}}

test_applies_where[case] if {
	some case, row in {
		"something is generated": {"kinds": ["image"], "applies": "yes"},
		"nothing is generated": {"kinds": [], "applies": "no"},
	}
	art_12.applies == row.applies with input as record.declaring(generating(row.kinds))
}

test_undeclared_where_it_is_not_declared_what_is_generated if {
	facts := {"manifest": {"service": {"name": "Chat"}}}

	art_12.applies == "undeclared" with input as facts
}

chat := {
	"declared": {
		"service": {"generates": ["text"], "features": ["commenting"]},
		"labels": {"text": {"as_file": false}},
	},
	"references": {"labels.text.explicit.evidence"},
	"keys": {"labels.text.as_file", "service.features", "service.generates"},
}

studio(kind, key) := {
	"declared": {
		"service": {"generates": ["text", kind], "features": ["download"]},
		"labels": {
			"text": {"as_file": false},
			"metadata_stripped": false,
			"export_keeps_explicit": true,
		},
	},
	"references": {concat(".", ["labels", name, "evidence"]) |
		some name in {"text.explicit", concat(".", [key, "explicit"]), concat(".", [key, "implicit"])}
	},
	"keys": {"labels.text.as_file", "labels.metadata_stripped", "labels.export_keeps_explicit"},
}

test_shown_for_text_that_is_no_file if art_12.shown with input as record.complete(chat)

test_not_shown_for_text_without[missing] if {
	some missing, facts in record.lacking(chat)
	art_12.shown == false with input as _without_kinds(facts, missing)
}

# The example declares that text is generated, and here nobody does.
_without_kinds(facts, "service.generates") := json.remove(facts, ["manifest/service/generates"])

_without_kinds(facts, missing) := facts if missing != "service.generates"

test_shown_for_files_of[kind] if {
	some kind, key in {"image": "image", "audio": "audio", "video": "video", "virtual-scene": "virtual_scene"}
	art_12.shown with input as record.complete(studio(kind, key))
}

test_not_shown_for_files_without[missing] if {
	some missing, facts in record.lacking(studio("virtual-scene", "virtual_scene"))
	art_12.shown == false with input as facts
}

test_not_shown_with[what] if {
	some what, facts in record.changed(studio("image", "image"), {
		"metadata that is stripped": {"labels": {"metadata_stripped": true}},
		"exports that lose the label": {"labels": {"export_keeps_explicit": false}},
		"a kind that has no label in the manifest": generating(["text", "image", "code"]),
		"nothing that is generated": generating([]),
	})
	art_12.shown == false with input as facts
}

# --- Content without the explicit label, on request ------------------------------------------------------------

on_request(terms) := object.union(
	studio("image", "image").declared,
	{"labels": {"unlabelled_on_request": terms}},
)

handing_out(terms, references) := record.complete({
	"declared": on_request(terms),
	"references": (studio("image", "image").references | references),
})

clause := {"labels.unlabelled_on_request.clause"}

test_shown_where_content_without_the_label_is_handed_out_on_terms if {
	art_12.shown with input as handing_out({"log_kept": {"months": 6}}, clause)
	art_12.shown with input as handing_out({"log_kept": {"days": 184}}, clause)
	art_12.shown with input as handing_out(false, set())
}

test_not_shown_where_it_is_handed_out[how] if {
	some how, row in {
		"without a clause": {"terms": {"log_kept": {"months": 6}}, "references": set()},
		"without a log": {"terms": {}, "references": clause},
		"with a log of five months": {"terms": {"log_kept": {"months": 5}}, "references": clause},
		"with a log of 183 days": {"terms": {"log_kept": {"days": 183}}, "references": clause},
	}
	art_12.shown == false with input as handing_out(row.terms, row.references)
}
