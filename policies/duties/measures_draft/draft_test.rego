package duties.measures_draft.draft_test

import data.duties.measures.record_test as record
import data.duties.measures_draft.draft_addiction_all
import data.duties.measures_draft.draft_annotation_sampling
import data.duties.measures_draft.draft_annotator_training
import data.duties.measures_draft.draft_assess_all
import data.duties.measures_draft.draft_complaints
import data.duties.measures_draft.draft_data_ban
import data.duties.measures_draft.draft_data_sources
import data.duties.measures_draft.draft_disclosure
import data.duties.measures_draft.draft_guarantee_data
import data.duties.measures_draft.draft_guide_users
import data.duties.measures_draft.draft_hype
import data.duties.measures_draft.draft_illegal_use
import data.duties.measures_draft.draft_intellectual_property
import data.duties.measures_draft.draft_ip_content
import data.duties.measures_draft.draft_lifecycle
import data.duties.measures_draft.draft_no_sharing
import data.duties.measures_draft.draft_notice_takedown
import data.duties.measures_draft.draft_order
import data.duties.measures_draft.draft_output_discrimination
import data.duties.measures_draft.draft_producer_role
import data.duties.measures_draft.draft_profiling
import data.duties.measures_draft.draft_realname
import data.duties.measures_draft.draft_requests
import data.duties.measures_draft.draft_three_months
import data.duties.measures_draft.draft_truth

# --- When they apply -----------------------------------------------------------------------------------

unconditional := {
	"assess-all": draft_assess_all.applies,
	"order": draft_order.applies,
	"intellectual-property": draft_intellectual_property.applies,
	"truth": draft_truth.applies,
	"data-ban": draft_data_ban.applies,
	"producer-role": draft_producer_role.applies,
	"addiction-all": draft_addiction_all.applies,
	"profiling": draft_profiling.applies,
	"output-discrimination": draft_output_discrimination.applies,
	"complaints": draft_complaints.applies,
	"notice-takedown": draft_notice_takedown.applies,
	"three-months": draft_three_months.applies,
	"disclosure": draft_disclosure.applies,
	"guide-users": draft_guide_users.applies,
	"hype": draft_hype.applies,
	"illegal-use": draft_illegal_use.applies,
}

test_asked_of_every_service if {
	every applies in unconditional {
		applies == "yes"
	}
}

# The class of article 17 is of the final text.
test_an_assessment_is_asked_without_public_opinion_properties if {
	draft_assess_all.applies == "yes" with input as record.declaring({"opinion_influence": {"answer": false}})
}

on_training := {
	"data-sources": draft_data_sources.applies,
	"ip-content": draft_ip_content.applies,
	"guarantee-data": draft_guarantee_data.applies,
}

test_training_data_is_asked_about_where[case] if {
	some case, row in {
		"it is processed": [{"training": {"performed": true}}, "yes"],
		"none is processed": [{"training": {"performed": false}}, "no"],
		"nothing is declared": [{}, "undeclared"],
	}
	all_are(on_training, row[1]) with input as record.declaring(row[0])
}

# Models are no data.
test_sources_of_data_are_not_asked_for_because_of_a_model if {
	facts := record.declaring({"training": {"performed": false}, "models": [{"name": "qwen-plus"}]})

	draft_data_sources.applies == "no" with input as facts
}

on_annotation := {
	"annotation-sampling": draft_annotation_sampling.applies,
	"annotator-training": draft_annotator_training.applies,
}

test_annotation_is_asked_about_where[case] if {
	some case, row in {
		"data is annotated": [{"annotation": {"performed": true}}, "yes"],
		"no data is annotated": [{"annotation": {"performed": false}}, "no"],
		"nothing is declared": [{}, "undeclared"],
	}
	all_are(on_annotation, row[1]) with input as record.declaring(row[0])
}

test_real_names_are_asked_for_where[case] if {
	some case, row in {
		"users register": [{"access": {"accounts": true}}, "yes"],
		"nobody registers": [{"access": {"accounts": false}}, "no"],
		"accounts are not declared": [{}, "undeclared"],
	}
	draft_realname.applies == row[1] with input as record.declaring(row[0])
}

test_passing_on_is_barred_where[case] if {
	some case, row in {
		"there are recipients": [{"privacy": {"recipients": [{"name": "SMS Ltd"}]}}, "yes"],
		"another's model is called": [{"models": [{"name": "qwen-plus", "origin": "third-party-api"}]}, "yes"],
		"another's model is called beside an empty list": [
			{"models": [{"name": "qwen-plus", "origin": "third-party-api"}], "privacy": {"recipients": []}},
			"yes",
		],
		"there are none beside a model of its own": [
			{"models": [{"name": "own", "origin": "self-trained"}], "privacy": {"recipients": []}},
			"no",
		],
		"nothing is declared": [{}, "undeclared"],
	}
	draft_no_sharing.applies == row[1] with input as record.declaring(row[0])
}

test_requests_are_asked_about_where_personal_information[case] if {
	some case, row in {
		"is processed": [{"access": {"accounts": true}}, "yes"],
		"is not processed": [
			{
				"access": {"accounts": false},
				"privacy": {"items": [], "retention": []},
				"training": {"performed": false},
			},
			"no",
		],
		"is not declared": [{}, "undeclared"],
	}
	draft_requests.applies == row[1] with input as record.declaring(row[0])
}

test_the_life_cycle_lasts_until_the_service_ends[case] if {
	some case, row in {
		"running": [{"service": {"phase": "live"}}, "yes"],
		"ended": [{"service": {"phase": "ended"}}, "no"],
		"of no declared phase": [{}, "yes"],
	}
	draft_lifecycle.applies == row[1] with input as record.declaring(row[0])
}

all_are(answers, expected) if {
	every answer in answers {
		answer == expected
	}
}

# --- What shows them -----------------------------------------------------------------------------------

shown := {
	"assess-all": draft_assess_all.shown,
	"order": draft_order.shown,
	"intellectual-property": draft_intellectual_property.shown,
	"data-ban": draft_data_ban.shown,
	"data-sources": draft_data_sources.shown,
	"ip-content": draft_ip_content.shown,
	"annotation-sampling": draft_annotation_sampling.shown,
	"annotator-training": draft_annotator_training.shown,
	"realname": draft_realname.shown,
	"no-sharing": draft_no_sharing.shown,
	"output-discrimination": draft_output_discrimination.shown,
	"requests": draft_requests.shown,
	"complaints": draft_complaints.shown,
	"notice-takedown": draft_notice_takedown.shown,
	"lifecycle": draft_lifecycle.shown,
	"disclosure": draft_disclosure.shown,
	"guide-users": draft_guide_users.shown,
	"hype": draft_hype.shown,
	"illegal-use": draft_illegal_use.shown,
}

model := {"name": "qwen-plus", "version": "2.5", "licence": "Apache-2.0"}

dataset(facts) := {"training": {"performed": true, "datasets": [{"name": "first", "personal_information": false}, facts]}}

records := {
	"assess-all": {
		"declared": {},
		"references": {"filings.security_assessment.evidence", "filings.algorithm.evidence"},
		"keys": set(),
	},
	"order": {
		"declared": {},
		"references": {"content_safety.policy", "content_safety.output_review.evidence"},
		"keys": set(),
	},
	"intellectual-property": {
		"declared": {"models": [model]},
		"references": {"complaints.ip_channel", "models.0.evidence"},
		"keys": {"models.0", "models.0.licence"},
	},
	"data-ban": {
		"declared": dataset({"name": "second", "personal_information": true, "legal_ground": "consent"}),
		"references": {"privacy.policy", "training.datasets.1.evidence"},
		"keys": {"training.datasets.0.personal_information", "training.datasets.1.legal_ground"},
	},
	"data-sources": {
		"declared": {"training": {"performed": true, "datasets": [{"name": "first", "source": "commercial"}]}},
		"references": {"training.datasets.0.source_evidence"},
		"keys": {"training.datasets.0", "training.datasets.0.source"},
	},
	"ip-content": {
		"declared": {"training": {
			"performed": true,
			"datasets": [{"name": "first", "ip_review": {"on": "2026-03-01"}}],
		}},
		"references": {"training.datasets.0.ip_review.evidence"},
		"keys": {"training.datasets.0", "training.datasets.0.ip_review.on"},
	},
	"annotation-sampling": {
		"declared": {"annotation": {
			"performed": true,
			"sampling": {"size": 500, "pass_rate": 0.98, "on": "2026-01-02"},
		}},
		"references": {"annotation.sampling.evidence"},
		"keys": {"annotation.sampling.size", "annotation.sampling.pass_rate", "annotation.sampling.on"},
	},
	"annotator-training": {
		"declared": {"annotation": {"performed": true, "training": {"on": "2026-01-01"}}},
		"references": {"annotation.training.evidence"},
		"keys": {"annotation.training.on"},
	},
	"realname": {
		"declared": {"access": {"accounts": true, "real_names": {"method": "telephone number"}}},
		"references": {"access.real_names.evidence"},
		"keys": {"access.real_names.method"},
	},
	"no-sharing": {
		"declared": {
			"models": [{"name": "qwen-plus", "origin": "third-party-api", "supplier": "Cloud Ltd"}],
			"privacy": {"recipients": [
				{"name": "SMS Ltd", "ground": "contract"},
				{"name": "Cloud Ltd", "ground": "consent"},
			]},
		},
		"references": {"privacy.recipients.0.evidence", "privacy.recipients.1.evidence"},
		"keys": {"privacy.recipients", "privacy.recipients.1", "privacy.recipients.0.ground"},
	},
	"output-discrimination": {
		"declared": {
			"models": [model],
			"evaluations": [{
				"kind": "bias",
				"model": "qwen-plus",
				"version": "2.5",
				"grounds": ["country", "ethnicity", "sex"],
			}],
		},
		"references": {"evaluations.0.evidence"},
		"keys": {
			"models.0",
			"evaluations.0.grounds.0",
			"evaluations.0.grounds.1",
			"evaluations.0.grounds.2",
		},
	},
	"requests": {
		"declared": {},
		"references": {"privacy.rights.correct", "privacy.rights.delete"},
		"keys": set(),
	},
	"complaints": {
		"declared": {"complaints": {"channels": [{"kind": "email"}, {"kind": "web", "address": "/complaints"}]}},
		"references": {"complaints.channels.1.evidence", "complaints.process.evidence"},
		"keys": {"complaints.channels.1.address"},
	},
	"notice-takedown": {
		"declared": {},
		"references": {"complaints.ip_channel", "illegal_content.stop_generation"},
		"keys": set(),
	},
	"lifecycle": {"declared": {}, "references": {"continuity.plan"}, "keys": set()},
	"disclosure": {
		"declared": {},
		"references": {
			"inspection.data_sources",
			"inspection.data_scale",
			"inspection.data_types",
			"inspection.annotation_rules",
			"inspection.algorithm_mechanism",
		},
		"keys": set(),
	},
	"guide-users": {
		"declared": {"guidance": {"address": "https://example.com/guide"}},
		"references": {"guidance.document"},
		"keys": {"guidance.address"},
	},
	"hype": {"declared": {}, "references": {"agreement.clauses.acceptable_use"}, "keys": set()},
	"illegal-use": {
		"declared": {"illegal_use": {"steps": ["terminate"]}},
		"references": {"illegal_use.policy"},
		"keys": {"illegal_use.steps.0"},
	},
}

test_every_record_is_of_a_duty_that_can_be_shown if {
	object.keys(records) == object.keys(shown) with input as record.declaring({})
}

test_shown_by_its_record[name] if {
	some name, whole in records
	shown[name] == true with input as record.complete(whole)
}

test_not_shown_without[what] if {
	some name, whole in records
	some missing, facts in record.lacking(whole)
	what := concat(" without ", [name, missing])
	shown[name] == false with input as facts
}

test_guidance_is_shown_in_the_product if {
	draft_guide_users.shown with input as record.complete({"declared": {}, "references": {"guidance.in_product"}})
}

test_misuse_is_shown_by_a_suspension if {
	draft_illegal_use.shown with input as record.complete({
		"declared": {"illegal_use": {"steps": ["warn", "suspend"]}},
		"references": {"illegal_use.policy"},
	})
}

test_misuse_is_not_shown_by_lighter_steps if {
	draft_illegal_use.shown == false with input as record.complete({
		"declared": {"illegal_use": {"steps": ["warn", "restrict"]}},
		"references": {"illegal_use.policy"},
	})
}

test_samples_are_not_shown_by_an_empty_one if {
	empty := {"annotation": {"sampling": {"size": 0}}}

	every facts in record.changed(records["annotation-sampling"], {"an empty sample": empty}) {
		draft_annotation_sampling.shown == false with input as facts
	}
}

test_passing_on_is_not_shown_by_an_empty_list if {
	draft_no_sharing.shown == false with input as record.declaring({"privacy": {"recipients": []}})
}

test_personal_information_is_accounted_for_where_nothing_is_trained if {
	draft_data_ban.shown with input as record.complete({
		"declared": {"training": {"performed": false}},
		"references": {"privacy.policy"},
	})
}

test_personal_information_is_not_accounted_for_where_no_dataset_is_listed if {
	draft_data_ban.shown == false with input as record.complete({
		"declared": {"training": {"performed": true, "datasets": []}},
		"references": {"privacy.policy"},
	})
}

# --- What nothing shows --------------------------------------------------------------------------------

# A result, a guarantee, and what is not done at all: the record of what was done about it shows none of them.
test_what_no_file_shows_is_not_shown_by_a_whole_record if {
	whole := {
		"declared": {
			"models": [model],
			"evaluations": [{"kind": "accuracy", "model": "qwen-plus", "version": "2.5"}],
			"training": {"performed": true, "quality_measures": [{"what": "cleaning"}]},
			"content_safety": {"responsible": "safety office"},
			"service": {"features": []},
		},
		"references": {
			"evaluations.0.evidence",
			"training.quality_measures.0.evidence",
			"illegal_content.rectification",
			"content_safety.policy",
		},
	}
	unshown := [
		draft_truth.shown,
		draft_guarantee_data.shown,
		draft_three_months.shown,
		draft_producer_role.shown,
		draft_addiction_all.shown,
		draft_profiling.shown,
	] with input as record.complete(whole)
	every answer in unshown {
		answer == false
	}
}
