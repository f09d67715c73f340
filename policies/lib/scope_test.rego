package lib.scope_test

import data.lib.example_test as example
import data.lib.scope

# Every case is `example.chat` with one change, and is compared by all of its steps. The steps of `chat` itself:
plain := {
	"part": ["yes", "provides"],
	"generation": ["yes", "generates"],
	"offer": ["yes", "offered"],
	"audience": ["yes", "declared-public"],
	"territory": ["yes", "mainland-public"],
	"sector": ["undeclared", "sector-undeclared"],
	"opinion": ["undeclared", "opinion-undeclared"],
}

order := ["part", "generation", "offer", "audience", "territory", "sector", "opinion"]

# The steps of `chat`, but for those that `answered` holds.
steps(answered) := [step |
	some name in order
	[outcome, reason] := object.union(plain, answered)[name]
	step := {"step": name, "outcome": outcome, "reason": reason}
]

# Likewise, up to the step that ended the decision.
ended(last, answered) := array.slice(steps(answered), 0, position + 1) if {
	some position, name in order
	name == last
}

# Likewise, without the step that is not asked.
without(name, answered) := [step | some step in steps(answered); step.step != name]

service(declared) := example.but({"service": declared})

audience(declared) := example.but({"audience": declared})

# A declared "no" with nothing beside it but what is given.
no(declared) := with_no({}, declared)

with_no(change, declared) := example.facts(
	object.union(
		{key: value | some key, value in example.chat; key != "audience"},
		object.union(change, {"audience": object.union({"public": false}, declared)}),
	),
	[],
)

test_a_service_for_the_mainland_public_is_in_scope if {
	scope.steps == steps({}) with input as example.but({})
	scope.verdict == "applies" with input as example.but({})
}

# --- The part that the declaring party plays -------------------------------------------------------------------

test_a_party_that_provides[case] if {
	some case, row in {
		"in its own name": {"of": {"provider": {"role": "provider"}}, "is": "provides"},
		"as an individual": {"of": {"provider": {"kind": "individual"}}, "is": "provides"},
		"on another's model": {"of": {"provider": {"role": "deployer"}}, "is": "provides"},
		"under its own name with another's engine": {"of": {"provider": {"role": "white-label"}}, "is": "own-name"},
		"through a supplier": {"of": {"provider": {"role": "integrator"}}, "is": "integrates"},
		"through an interface, by its role": {
			"of": {"provider": {"role": "api-provider"}},
			"is": "provides-by-interface",
		},
		"through an interface, by its form": {
			"of": {"service": {"offered_as": ["web", "api"]}},
			"is": "provides-by-interface",
		},
	}
	scope.steps == steps({"part": ["yes", row.is]}) with input as example.but(row.of)
	scope.verdict == "applies" with input as example.but(row.of)
}

test_a_party_is_a_provider_if_its_role_is_not_declared if {
	facts := example.facts(object.remove(example.chat, ["provider"]), [])

	scope.steps == steps({}) with input as facts
}

test_a_party_that_only_uses_the_service_has_the_duties_of_a_user if {
	facts := example.but(example.user)

	scope.steps == ended("part", {"part": ["no", "only-uses"]}) with input as facts
	scope.verdict == "user-duties-only" with input as facts
}

test_a_user_is_a_user_whatever_is_not_declared if {
	facts := example.facts({"service": {"name": "Chat"}, "provider": {"role": "user"}}, [])

	scope.verdict == "user-duties-only" with input as facts
}

annotator := {"provider": {"role": "annotator"}}

test_a_contractor_that_annotates_is_out_of_scope if {
	facts := with_no(annotator, {})

	scope.steps == ended("part", {"part": ["no", "annotates"]}) with input as facts
	scope.verdict == "does-not-apply" with input as facts
}

test_an_annotator_that_says_it_serves_the_public_is_unclear if {
	facts := example.but(annotator)

	scope.steps == steps({"part": ["unclear", "annotator-contradicted"]}) with input as facts
	scope.verdict == "unclear" with input as facts
}

# --- What is generated -----------------------------------------------------------------------------------------

test_content_is_generated[case] if {
	some case, row in {
		"if it is text": {"of": ["text"], "is": "generates"},
		"if it is code": {"of": ["code"], "is": "generates-code"},
		"if it is code beside text": {"of": ["code", "text"], "is": "generates"},
		"if speech is turned into writing beside more": {"of": ["transcription", "text"], "is": "generates"},
	}
	facts := service({"generates": row.of})

	scope.steps == steps({"generation": ["yes", row.is]}) with input as facts
	scope.verdict == "applies" with input as facts
}

test_speech_turned_into_writing_is_unsettled if {
	facts := service({"generates": ["transcription"]})

	scope.steps == steps({"generation": ["unclear", "conversion-only"]}) with input as facts
	scope.verdict == "unclear" with input as facts
}

test_what_generates_nothing_is_out_of_scope if {
	facts := service({"generates": []})

	scope.steps == ended("generation", {"generation": ["no", "nothing-generated"]}) with input as facts
	scope.verdict == "does-not-apply" with input as facts
}

test_what_says_that_it_generates_nothing_and_does_is_unclear if {
	facts := service({"generates": [], "features": ["search-summary"]})

	scope.steps == steps({"generation": ["unclear", "generation-contradicted"]}) with input as facts
	scope.verdict == "unclear" with input as facts
}

silent_on(keys) := example.facts(json.remove(example.chat, keys), [])

test_what_is_not_said_of_generation_loosens_nothing if {
	facts := silent_on(["service/generates"])

	scope.steps == steps({"generation": ["undeclared", "generation-undeclared"]}) with input as facts
	scope.verdict == "applies" with input as facts
}

library(change) := example.facts(
	object.union(
		object.union(json.remove(example.chat, ["service/generates"]), {"service": {"offered_as": ["library"]}}),
		change,
	),
	[],
)

test_a_library_without_a_model_is_out_of_scope[case] if {
	some case, change in {
		"by its form": {},
		"if it says that it generates nothing": {"service": {"generates": []}},
		"if its list of models is empty": {"models": []},
	}

	scope.steps == ended("generation", {"generation": ["no", "library"]}) with input as library(change)
	scope.verdict == "does-not-apply" with input as library(change)
}

test_a_library_is_more_than_that[case] if {
	some case, row in {
		"with a model": {
			"of": {"models": [{"name": "example-7b"}]},
			"is": {"generation": ["undeclared", "generation-undeclared"], "offer": ["unclear", "weights-only"]},
		},
		"with kinds of content": {
			"of": {"service": {"generates": ["text"]}},
			"is": {"offer": ["unclear", "weights-only"]},
		},
		"with an address": {
			"of": {"service": {"endpoints": ["https://ai.example.com"]}},
			"is": {"generation": ["undeclared", "generation-undeclared"], "offer": ["unclear", "offer-contradicted"]},
		},
		"with a filing": {
			"of": {"filings": {"service": {"number": "Beijing-Example-20240401"}}},
			"is": {"generation": ["undeclared", "generation-undeclared"], "offer": ["unclear", "weights-only"]},
		},
	}
	scope.steps == steps(row.is) with input as library(row.of)
	scope.verdict == "unclear" with input as library(row.of)
}

test_an_interface_beside_a_library_is_a_service if {
	facts := service({"offered_as": ["library", "web"]})

	scope.steps == steps({}) with input as facts
}

# --- How it is offered -----------------------------------------------------------------------------------------

test_it_is_offered_as_a_service[case] if {
	some case, row in {
		"on the device": {"of": ["device"], "is": "offered-on-device"},
		"on the device and by web": {"of": ["device", "web"], "is": "offered"},
		"inside a larger product": {"of": ["embedded"], "is": "offered-inside"},
		"in a chat or a mini-program": {"of": ["bot", "mini-program"], "is": "offered-inside"},
		"inside and by web": {"of": ["embedded", "web"], "is": "offered"},
		"beside weights": {"of": ["weights", "web"], "is": "hosted-beside-weights"},
		"beside a client for the user's own key": {"of": ["own-key-client", "web"], "is": "offered"},
	}
	facts := service({"offered_as": row.of})

	scope.steps == steps({"offer": ["yes", row.is]}) with input as facts
	scope.verdict == "applies" with input as facts
}

test_it_is_unsettled_whether_it_is_a_service[case] if {
	some case, row in {
		"if only weights are handed out": {"of": ["weights"], "is": "weights-only"},
		"if weights and code are handed out": {"of": ["weights", "library"], "is": "weights-only"},
		"if a client works with the user's own key": {"of": ["own-key-client"], "is": "own-key-client"},
		"if such a client comes with weights": {"of": ["own-key-client", "weights"], "is": "own-key-client"},
		"if such a client comes with a library": {"of": ["own-key-client", "library"], "is": "own-key-client"},
	}
	facts := service({"offered_as": row.of})

	scope.steps == steps({"offer": ["unclear", row.is]}) with input as facts
	scope.verdict == "unclear" with input as facts
}

test_weights_beside_an_address_are_unclear if {
	facts := service({"offered_as": ["weights"], "endpoints": ["https://ai.example.com"]})

	scope.steps == steps({"offer": ["unclear", "offer-contradicted"]}) with input as facts
	scope.verdict == "unclear" with input as facts
}

test_what_is_not_said_of_the_offer_loosens_nothing if {
	facts := silent_on(["service/offered_as"])

	scope.steps == steps({"offer": ["undeclared", "offer-undeclared"]}) with input as facts
	scope.verdict == "applies" with input as facts
}

unoffered := {"service": {"name": "Model", "generates": ["text"], "offered_as": []}}

test_what_is_offered_to_nobody_is_out_of_scope if {
	facts := with_no(unoffered, {"open_to": []})

	scope.steps == ended("offer", {"offer": ["no", "not-offered"]}) with input as facts
	scope.verdict == "does-not-apply" with input as facts
}

test_what_is_offered_to_nobody_is_out_of_scope_without_an_answer if {
	scope.verdict == "does-not-apply" with input as example.facts(unoffered, [])
}

test_what_is_offered_to_nobody_and_shows_an_offer_is_asked_on[case] if {
	some case, row in {
		"an address": {
			"of": with_no(
				object.union(unoffered, {"service": {"endpoints": ["https://ai.example.com"]}}),
				{"reason": "research"},
			),
			"audience": ["no", "declared-not-public"],
			"last": "audience",
			"verdict": "does-not-apply",
		},
		"invited outsiders": {
			"of": with_no(unoffered, {"open_to": ["invited"], "territories": ["CN"]}),
			"audience": ["unclear", "closed-test"],
			"last": "opinion",
			"verdict": "unclear",
		},
		"open sign-up of staff": {
			"of": with_no(
				object.union(unoffered, {"access": {"sign_up": "open"}}),
				{"open_to": ["staff"], "territories": ["CN"]},
			),
			"audience": ["unclear", "audience-contradicted"],
			"last": "opinion",
			"verdict": "unclear",
		},
	}
	answered := {"offer": ["unclear", "offer-contradicted"], "audience": row.audience}

	scope.steps == ended(row.last, answered) with input as row.of
	scope.verdict == row.verdict with input as row.of
}

test_what_is_offered_to_nobody_and_to_the_public_is_in_scope if {
	facts := service({"offered_as": []})

	scope.steps == steps({"offer": ["yes", "answer-stands"]}) with input as facts
	scope.verdict == "applies" with input as facts
}

# --- Whether the audience is the public ------------------------------------------------------------------------

test_nobody_works_out_an_answer_that_is_not_declared[case] if {
	some case, declared in {
		"for anyone in the mainland": {"open_to": ["anyone"], "territories": ["CN"]},
		"for staff": {"open_to": ["staff"]},
		"for users elsewhere": {"territories": ["US"]},
		"for a blocked mainland": {"mainland_block": {"extent": "full"}},
		"for nothing declared": {},
	}
	facts := example.facts(object.union(object.remove(example.chat, ["audience"]), {"audience": declared}), [])
	answered := {"audience": ["undeclared", "public-undeclared"]}

	scope.steps == without("territory", answered) with input as facts
	scope.verdict == "unclear" with input as facts
}

test_a_yes_stands_for_any_circle[case] if {
	some case, row in {
		"of anyone": {"of": ["anyone"], "is": "declared-public"},
		"of invited outsiders": {"of": ["invited"], "is": "declared-public"},
		"of business customers": {"of": ["business-customers"], "is": "declared-public"},
		"of staff, which it contradicts": {"of": ["staff"], "is": "answer-stands"},
		"of nobody, which it contradicts": {"of": [], "is": "answer-stands"},
	}
	facts := audience({"open_to": row.of})

	scope.steps == steps({"audience": ["yes", row.is]}) with input as facts
	scope.verdict == "applies" with input as facts
}

test_a_no_takes_the_service_out[case] if {
	some case, row in {
		"of own use": {"of": no({"open_to": []}), "is": "own-use"},
		"of staff": {"of": no({"open_to": ["staff"], "territories": ["CN"]}), "is": "internal-use"},
		"of a group": {"of": no({"open_to": ["staff", "group"]}), "is": "group-use"},
		"of staff wherever they are": {
			"of": no({"open_to": ["staff"], "territories": ["worldwide"]}),
			"is": "internal-use",
		},
		"of customers' own staff": {
			"of": no({"open_to": ["business-customers"], "end_users": "internal"}),
			"is": "closed-supply",
		},
		"with a reason in writing": {"of": no({"reason": "staff only"}), "is": "declared-not-public"},
		"with a reason, for the mainland": {
			"of": no({"reason": "staff only", "territories": ["CN"]}),
			"is": "declared-not-public",
		},
		"with a reason, if no channel is blocked": {
			"of": no({"reason": "staff only", "mainland_block": {"extent": "none"}}),
			"is": "declared-not-public",
		},
	}

	scope.steps == ended("audience", {"audience": ["no", row.is]}) with input as row.of
	scope.verdict == "does-not-apply" with input as row.of
}

test_a_no_is_unclear[case] if {
	some case, row in {
		"of an invited test": {
			"of": {"open_to": ["staff", "invited"], "territories": ["CN"]},
			"is": ["unclear", "closed-test"],
		},
		"of members": {"of": {"open_to": ["members"], "territories": ["CN"]}, "is": ["unclear", "closed-test"]},
		"of business customers whose users are not declared": {
			"of": {"open_to": ["business-customers"], "territories": ["CN"]},
			"is": ["unclear", "end-use-undeclared"],
		},
		"of anyone in the mainland": {
			"of": {"open_to": ["anyone"], "territories": ["CN"]},
			"is": ["unclear", "audience-contradicted"],
		},
		"of customers who serve the mainland public": {
			"of": {"open_to": ["business-customers"], "end_users": "public", "territories": ["CN"]},
			"is": ["unclear", "audience-contradicted"],
		},
		"with neither a reason nor a fact": {"of": {"territories": ["CN"]}, "is": ["unclear", "answer-unexplained"]},
		"of a partial block, whatever the reason": {
			"of": {"reason": "blocked", "territories": ["CN"], "mainland_block": {"extent": "partial"}},
			"is": ["undeclared", "circle-undeclared"],
		},
	}

	scope.steps == steps({"audience": row.is}) with input as no(row.of)
	scope.verdict == "unclear" with input as no(row.of)
}

test_a_no_is_unclear_beside[case] if {
	staff := {"open_to": ["staff"], "territories": ["CN"]}
	some case, change in {
		"open sign-up": {"access": {"sign_up": "open"}},
		"a public listing": {"service": {
			"name": "Chat",
			"generates": ["text"],
			"offered_as": ["app"],
			"store_listings": ["https://store.example.com/app"],
		}},
		"a filing": {"filings": {"service": {"number": "Beijing-Example-20240401"}}},
	}

	scope.steps == steps({"audience": ["unclear", "audience-contradicted"]}) with input as with_no(change, staff)
	scope.verdict == "unclear" with input as with_no(change, staff)
}

test_a_no_without_anything_is_unclear if {
	answered := {"audience": ["unclear", "answer-unexplained"], "territory": ["undeclared", "territory-undeclared"]}

	scope.steps == steps(answered) with input as no({})
	scope.verdict == "unclear" with input as no({})
}

# --- Where they are --------------------------------------------------------------------------------------------

anyone(declared) := no(object.union({"open_to": ["anyone"], "reason": "not for the mainland"}, declared))

test_a_no_for_anyone_is_decided_by_the_place[case] if {
	some case, row in {
		"blocked": {
			"of": {"territories": ["worldwide"], "mainland_block": {"extent": "full"}},
			"is": ["no", "mainland-blocked"],
		},
		"Hong Kong, Macao and Taiwan": {"of": {"territories": ["HK", "MO", "TW"]}, "is": ["no", "hk-mo-tw-only"]},
		"elsewhere": {"of": {"territories": ["US", "HK"]}, "is": ["no", "users-elsewhere"]},
	}
	answered := {"audience": ["yes", "open-to-anyone"], "territory": row.is}

	scope.steps == ended("territory", answered) with input as anyone(row.of)
	scope.verdict == "does-not-apply" with input as anyone(row.of)
}

test_a_no_for_anyone_is_unclear[case] if {
	some case, row in {
		"if the place is not declared": {"of": {}, "is": ["undeclared", "territory-undeclared"]},
		"if no place is named": {"of": {"territories": []}, "is": ["undeclared", "territory-undeclared"]},
		"if some channels are blocked": {
			"of": {"territories": ["worldwide"], "mainland_block": {"extent": "partial"}},
			"is": ["unclear", "partly-blocked"],
		},
		"if the mainland can reach it": {"of": {"territories": ["worldwide"]}, "is": ["unclear", "reachable-only"]},
		"if a sign contradicts the place": {
			"of": {"territories": ["US"], "mainland_signs": ["yuan-payment"]},
			"is": ["unclear", "territory-contradicted"],
		},
		"if the place contradicts the block": {
			"of": {"territories": ["CN"], "mainland_block": {"extent": "full"}},
			"is": ["unclear", "territory-contradicted"],
		},
	}
	answered := {"audience": ["yes", "open-to-anyone"], "territory": row.is}

	scope.steps == steps(answered) with input as anyone(row.of)
	scope.verdict == "unclear" with input as anyone(row.of)
}

seated_in(place) := {"provider": {"name": "Example Ltd", "kind": "company", "established_in": place}}

test_a_service_from_outside_that_the_mainland_can_reach_is_unclear if {
	facts := with_no(seated_in("US"), {"open_to": ["anyone"], "territories": ["worldwide"]})
	answered := {"audience": ["yes", "open-to-anyone"], "territory": ["unclear", "reachable-from-outside"]}

	scope.steps == steps(answered) with input as facts
	scope.verdict == "unclear" with input as facts
}

test_a_no_without_a_circle_hangs_on_the_place[case] if {
	some case, row in {
		"elsewhere": {"of": {"territories": ["US"]}, "is": ["no", "users-elsewhere"]},
		"Hong Kong, Macao and Taiwan": {"of": {"territories": ["HK"]}, "is": ["no", "hk-mo-tw-only"]},
		"blocked": {"of": {"mainland_block": {"extent": "full"}}, "is": ["no", "mainland-blocked"]},
	}
	answered := {"audience": ["undeclared", "circle-undeclared"], "territory": row.is}

	scope.steps == ended("territory", answered) with input as no(row.of)
	scope.verdict == "does-not-apply" with input as no(row.of)
}

test_a_no_without_a_circle_for_the_whole_world_is_unclear_whatever_the_reason if {
	facts := no({"reason": "not for the mainland", "territories": ["worldwide"]})
	answered := {"audience": ["undeclared", "circle-undeclared"], "territory": ["unclear", "reachable-only"]}

	scope.steps == steps(answered) with input as facts
	scope.verdict == "unclear" with input as facts
}

test_open_sign_up_without_a_circle_makes_it_open_to_anyone if {
	facts := with_no({"access": {"sign_up": "open"}}, {"reason": "not for the mainland", "territories": ["US"]})
	answered := {"audience": ["yes", "open-to-anyone"], "territory": ["no", "users-elsewhere"]}

	scope.steps == ended("territory", answered) with input as facts
	scope.verdict == "does-not-apply" with input as facts
}

test_what_customers_pass_on_to_a_public_elsewhere_is_out_of_scope if {
	facts := no({"open_to": ["business-customers"], "end_users": "public", "territories": ["JP"]})
	answered := {"audience": ["yes", "passed-on"], "territory": ["no", "users-elsewhere"]}

	scope.steps == ended("territory", answered) with input as facts
	scope.verdict == "does-not-apply" with input as facts
}

test_an_invited_test_elsewhere_is_out_of_scope if {
	facts := no({"open_to": ["invited"], "territories": ["JP"]})
	answered := {"audience": ["unclear", "closed-test"], "territory": ["no", "users-elsewhere"]}

	scope.steps == ended("territory", answered) with input as facts
	scope.verdict == "does-not-apply" with input as facts
}

test_a_yes_is_in_scope[case] if {
	some case, row in {
		"for the mainland among others": {
			"of": {"audience": {"territories": ["US", "CN"]}},
			"is": "mainland-public",
		},
		"for the whole world": {"of": {"audience": {"territories": ["worldwide"]}}, "is": "declared-mainland"},
		"from abroad": {"of": {"provider": {"established_in": "US"}}, "is": "from-outside"},
		"from Hong Kong, Macao or Taiwan": {"of": {"provider": {"established_in": "HK"}}, "is": "from-hk-mo-tw"},
		"although its places are elsewhere": {"of": {"audience": {"territories": ["US"]}}, "is": "answer-stands"},
		"although the mainland is blocked": {
			"of": {"audience": {"mainland_block": {"extent": "full"}}},
			"is": "answer-stands",
		},
	}
	facts := example.but(row.of)

	scope.steps == steps({"territory": ["yes", row.is]}) with input as facts
	scope.verdict == "applies" with input as facts
}

test_a_yes_without_a_place_is_in_scope if {
	facts := silent_on(["audience/territories"])

	scope.steps == steps({"territory": ["yes", "declared-mainland"]}) with input as facts
	scope.verdict == "applies" with input as facts
}

# --- Sector and article 17 -------------------------------------------------------------------------------------

test_a_sector[case] if {
	some case, row in {
		"with a rule of its own comes under that first": {
			"of": {"sectors": ["film-tv"], "sector_rules": [{"name": "Rule"}]},
			"is": ["yes", "separate-rule"],
			"verdict": "separate-rules-first",
		},
		"without one stays with the Measures": {
			"of": {"sectors": ["literature-art"], "sector_rules": false},
			"is": ["no", "no-separate-rule"],
			"verdict": "applies",
		},
		"that nobody looked up stays with the Measures": {
			"of": {"sectors": ["games", "publishing"]},
			"is": ["undeclared", "sector-rules-undeclared"],
			"verdict": "applies",
		},
		"of another kind has no rule that comes first": {
			"of": {"sectors": ["games"], "sector_rules": [{"name": "Rule"}]},
			"is": ["no", "ordinary-sector"],
			"verdict": "applies",
		},
		"that is no sector has none either": {
			"of": {"sectors": [], "sector_rules": false},
			"is": ["no", "ordinary-sector"],
			"verdict": "applies",
		},
	}

	scope.steps == steps({"sector": row.is}) with input as service(row.of)
	scope.verdict == row.verdict with input as service(row.of)
}

test_a_separate_rule_settles_nothing_that_is_unclear if {
	facts := service({"generates": ["transcription"], "sectors": ["news"], "sector_rules": [{"name": "Rule"}]})

	scope.verdict == "unclear" with input as facts
}

test_the_special_sectors_are_those_of_article_2 if {
	found := scope.special_sectors with input as service({"sectors": [
		"news",
		"publishing",
		"film-tv",
		"literature-art",
		"games",
	]})

	found == {"news", "publishing", "film-tv", "literature-art"}
}

test_article_17[case] if {
	some case, row in {
		"is on by a yes": {"of": {"opinion_influence": {"answer": true}}, "is": ["yes", "opinion-class"]},
		"is off by a no": {"of": {"opinion_influence": {"answer": false}}, "is": ["no", "no-opinion-class"]},
		"is unclear where functions contradict a no": {
			"of": {"opinion_influence": {"answer": false}, "service": {"features": ["live-stream"]}},
			"is": ["unclear", "opinion-contradicted"],
		},
	}

	scope.steps == steps({"opinion": row.is}) with input as example.but(row.of)
	scope.verdict == "applies" with input as example.but(row.of)
}

# --- What rules ask --------------------------------------------------------------------------------------------

verdicts := {
	"applies": example.but({}),
	"unclear": service({"offered_as": ["weights"]}),
	"separate-rules-first": service({"sectors": ["news"], "sector_rules": [{"name": "Rule"}]}),
	"user-duties-only": example.but(example.user),
	"does-not-apply": example.but(example.outside),
}

test_the_verdict_is[verdict] if {
	some verdict, facts in verdicts
	scope.verdict == verdict with input as facts
}

test_providers_are_bound_unless_they_are_out_of_scope_or_only_use_it if {
	bound := {verdict | some verdict, facts in verdicts; scope.binds_provider with input as facts}

	bound == {"applies", "unclear", "separate-rules-first"}
}

test_everyone_is_bound_unless_the_service_is_out_of_scope if {
	bound := {verdict | some verdict, facts in verdicts; scope.binds_anyone with input as facts}

	bound == {"applies", "unclear", "separate-rules-first", "user-duties-only"}
}

test_duties_are_settled_where_the_measures_apply_alone if {
	settled := {verdict | some verdict, facts in verdicts; scope.verdict in scope.settling with input as facts}

	settled == {"applies", "user-duties-only"}
}

test_the_decision_reaches_the_step_that_ends_it_and_none_beyond if {
	reached := {name | some name in order; scope.reached(name) with input as example.but(example.outside)}

	reached == {"part", "generation", "offer", "audience"}
}

test_reasons_are_those_of_the_steps if {
	scope.reasons == {"provides", "generates", "offered", "internal-use"} with input as example.but(example.outside)
}
