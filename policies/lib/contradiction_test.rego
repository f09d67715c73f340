package lib.contradiction_test

import data.lib.contradiction
import data.lib.example_test as example

# Each case changes one thing of a manifest that contradicts itself, so a case that stays silent is silent for
# the reason that its name gives.
but(base, change) := example.facts(object.union(base, change), [])

answer(public, declared) := {"audience": object.union({"public": public}, declared)}

no(declared) := answer(false, declared)

yes(declared) := answer(true, declared)

blocked(extent) := {"audience": {"mainland_block": {"extent": extent}}}

territories(places) := {"audience": {"territories": places}}

signs(named) := {"audience": {"mainland_signs": named}}

filed := {"filings": {"service": {"number": "Beijing-Example-20240401"}}}

open_sign_up := {"access": {"sign_up": "open"}}

listed := {"service": {"store_listings": ["https://store.example.com/app"]}}

hosted := {"service": {"endpoints": ["https://ai.example.com"]}}

# --- Who can use it --------------------------------------------------------------------------------------------

anyone_in_the_mainland := no({"open_to": ["anyone"], "territories": ["CN"]})

mainland_unexplained := no({"territories": ["CN"]})

test_the_audience_contradicts_a_no_by[case] if {
	some case, row in {
		"anyone in the mainland": {"in": but(anyone_in_the_mainland, {}), "is": {"audience.open_to"}},
		"open sign-up in the mainland": {
			"in": but(mainland_unexplained, open_sign_up),
			"is": {"access.sign_up"},
		},
		"a public listing in the mainland": {
			"in": but(mainland_unexplained, listed),
			"is": {"service.store_listings"},
		},
		"a filing": {"in": but(no({"open_to": ["staff"]}), filed), "is": {"filings.service.number"}},
		"nothing, if the answer is yes": {
			"in": but(anyone_in_the_mainland, object.union(filed, yes({}))),
			"is": set(),
		},
		"nothing, if the mainland is not named": {
			"in": but(anyone_in_the_mainland, territories(["worldwide"])),
			"is": set(),
		},
		"nothing, if every channel is blocked": {
			"in": but(anyone_in_the_mainland, object.union(filed, blocked("full"))),
			"is": set(),
		},
		"anyone, if only some channels are blocked": {
			"in": but(anyone_in_the_mainland, blocked("partial")),
			"is": {"audience.open_to"},
		},
		"no filing that contradicts the territories": {
			"in": but(no({"territories": ["US"]}), filed),
			"is": set(),
		},
		"not by end users, who have a rule of their own": {
			"in": but(no({"end_users": "public", "territories": ["CN"]}), {}),
			"is": set(),
		},
	}
	contradiction.audience_contradicts_answer == row.is with input as row["in"]
}

test_no_declared_circle_agrees_with_open_sign_up if {
	every circles in [[], ["staff"], ["group"], ["business-customers"], ["invited"], ["members"]] {
		contradiction.closed_audience_with_open_sign_up with input as but(no({"open_to": circles}), open_sign_up)
	}
}

test_open_sign_up_agrees_with[case] if {
	some case, facts in {
		"anyone": but(no({"open_to": ["anyone"]}), open_sign_up),
		"a circle that is not declared": but(no({}), open_sign_up),
		"an answer of yes": but(yes({"open_to": ["staff"]}), open_sign_up),
	}
	not contradiction.closed_audience_with_open_sign_up with input as facts
}

test_a_staff_directory_agrees_with_staff if {
	facts := but(no({"open_to": ["staff"]}), {"access": {"sign_up": "directory"}})

	not contradiction.closed_audience_with_open_sign_up with input as facts
}

test_a_closed_circle_needs_no_public_listing if {
	every circles in [[], ["staff"], ["group"], ["business-customers"]] {
		found := contradiction.closed_audience_with_public_listing with input as but(no({"open_to": circles}), listed)

		found == {"service.store_listings"}
	}
}

test_a_sign_of_a_store_is_a_listing_too if {
	facts := but(no({"open_to": ["staff"]}), signs(["mainland-store"]))

	contradiction.closed_audience_with_public_listing == {"audience.mainland_signs"} with input as facts
}

test_a_public_listing_agrees_with[case] if {
	some case, facts in {
		"members": but(no({"open_to": ["members"]}), listed),
		"an answer of yes": but(yes({"open_to": ["staff"]}), listed),
		"no listing": but(no({"open_to": ["staff"]}), {}),
	}
	contradiction.closed_audience_with_public_listing == set() with input as facts
}

passed_on := no({"open_to": ["business-customers"], "end_users": "public", "territories": ["CN"]})

test_customers_who_serve_the_mainland_public_contradict_a_no if {
	contradiction.end_users_contradict_answer with input as but(passed_on, {})
}

test_customers_agree_with[case] if {
	some case, change in {
		"a yes": yes({}),
		"a public elsewhere": territories(["US"]),
		"a block on every channel": blocked("full"),
		"their own staff": {"audience": {"end_users": "internal"}},
	}
	not contradiction.end_users_contradict_answer with input as but(passed_on, change)
}

test_a_no_about_the_audience_is_contradicted_by[case] if {
	some case, facts in {
		"anyone in the mainland": but(anyone_in_the_mainland, {}),
		"open sign-up": but(no({"open_to": ["staff"]}), open_sign_up),
		"a public listing": but(no({"open_to": ["staff"]}), listed),
		"end users": but(passed_on, {}),
		"a filing, whatever the territories": but(no({"territories": ["US"]}), filed),
	}
	contradiction.of_the_audience with input as facts
}

test_a_plain_no_is_not_contradicted if {
	not contradiction.of_the_audience with input as but(no({"open_to": ["staff"], "territories": ["CN"]}), {})
	not contradiction.of_the_audience with input as but(yes({"open_to": ["anyone"]}), filed)
}

# --- Where they are --------------------------------------------------------------------------------------------

elsewhere := no({"territories": ["US"]})

test_users_in_the_mainland_contradict[case] if {
	some case, row in {
		"other territories, by a sign": {
			"in": but(elsewhere, signs(["yuan-payment"])),
			"is": {{"claim": "audience.territories", "fact": "audience.mainland_signs"}},
		},
		"Hong Kong, Macao and Taiwan, by a filing": {
			"in": but(no({"territories": ["HK", "MO", "TW"]}), filed),
			"is": {{"claim": "audience.territories", "fact": "filings.service.number"}},
		},
		"other territories, by both": {
			"in": but(elsewhere, object.union(filed, signs(["yuan-payment"]))),
			"is": {
				{"claim": "audience.territories", "fact": "audience.mainland_signs"},
				{"claim": "audience.territories", "fact": "filings.service.number"},
			},
		},
		"a block, by the territories": {
			"in": but(no({"territories": ["CN", "US"]}), blocked("full")),
			"is": {{"claim": "audience.mainland_block", "fact": "audience.territories"}},
		},
		"a block, by a filing": {
			"in": but(no({}), object.union(filed, blocked("full"))),
			"is": {{"claim": "audience.mainland_block", "fact": "filings.service.number"}},
		},
		"a no for anyone in the world, by a sign": {
			"in": but(no({"open_to": ["anyone"], "territories": ["worldwide"]}), signs(["mainland-phone"])),
			"is": {{"claim": "audience.public", "fact": "audience.mainland_signs"}},
		},
		"no filing beside such a no, which it contradicts by itself": {
			"in": but(no({"open_to": ["anyone"], "territories": ["worldwide"]}), filed),
			"is": set(),
		},
		"an answer that is not declared, too": {
			"in": but({"audience": {"territories": ["US"]}}, signs(["yuan-payment"])),
			"is": {{"claim": "audience.territories", "fact": "audience.mainland_signs"}},
		},
		"no yes, which the territories contradict": {
			"in": but(yes({"territories": ["US"]}), signs(["yuan-payment"])),
			"is": set(),
		},
		"no closed circle in the mainland": {
			"in": but(no({"open_to": ["staff"], "territories": ["CN"]}), signs(["mainland-region"])),
			"is": set(),
		},
		"nothing, if no circle and no place is declared": {
			"in": but(no({}), signs(["mainland-region"])),
			"is": set(),
		},
		"nothing, if the mainland is named and not blocked": {
			"in": but(anyone_in_the_mainland, signs(["yuan-payment"])),
			"is": set(),
		},
		"no partial block": {"in": but(no({"territories": ["CN"]}), blocked("partial")), "is": set()},
		"nothing, if there are no signs": {"in": but(elsewhere, signs([])), "is": set()},
		"nothing, if nobody has answered for anyone": {
			"in": but({"audience": {"open_to": ["anyone"]}}, signs(["yuan-payment"])),
			"is": set(),
		},
	}
	contradiction.mainland_signs_contradict_territory == row.is with input as row["in"]
}

# --- A declared yes --------------------------------------------------------------------------------------------

test_territories_that_leave_the_mainland_out_contradict_a_yes if {
	contradiction.territory_contradicts_answer with input as but(yes({"territories": ["US", "HK"]}), {})
	not contradiction.territory_contradicts_answer with input as but(elsewhere, {})
	not contradiction.territory_contradicts_answer with input as but(yes({"territories": ["worldwide"]}), {})
}

test_an_inner_circle_contradicts_a_yes if {
	every circles in [[], ["staff"], ["group"]] {
		contradiction.closed_audience_contradicts_public_answer with input as but(yes({"open_to": circles}), {})
		not contradiction.closed_audience_contradicts_public_answer with input as but(no({"open_to": circles}), {})
	}
	every circles in [["business-customers"], ["members"], ["anyone"]] {
		not contradiction.closed_audience_contradicts_public_answer with input as but(yes({"open_to": circles}), {})
	}
}

test_a_block_on_every_channel_contradicts_a_yes if {
	contradiction.mainland_block_contradicts_answer with input as but(yes({}), blocked("full"))
	not contradiction.mainland_block_contradicts_answer with input as but(yes({}), blocked("partial"))
	not contradiction.mainland_block_contradicts_answer with input as but(no({}), blocked("full"))
}

# --- What is generated, offered, and by whom ---------------------------------------------------------------------

generating(kinds, features) := {"service": {"generates": kinds, "features": features}}

test_that_nothing_is_generated_is_contradicted_by[case] if {
	some case, row in {
		"a summary": {"of": generating([], ["search-summary"]), "is": {"service.features"}},
		"edited faces": {"of": generating([], ["face-editing"]), "is": {"service.features"}},
		"edited voices": {"of": generating([], ["voice-editing"]), "is": {"service.features"}},
		"a filing": {"of": object.union(generating([], []), filed), "is": {"filings.service.number"}},
		"no ranking": {"of": generating([], ["recommendation"]), "is": set()},
		"nothing, if something is generated": {
			"of": object.union(generating(["text"], ["search-summary"]), filed),
			"is": set(),
		},
		"nothing, if it is not declared": {
			"of": object.union({"service": {"features": ["search-summary"]}}, filed),
			"is": set(),
		},
	}
	contradiction.nothing_generated_contradicts_facts == row.is with input as but(row.of, {})
}

offered_as(forms) := {"service": {"offered_as": forms}}

test_that_nothing_is_offered_is_contradicted_by[case] if {
	some case, row in {
		"a yes": {"of": yes({}), "is": {"audience.public"}},
		"anyone": {"of": no({"open_to": ["anyone"]}), "is": {"audience.open_to"}},
		"invited outsiders": {"of": no({"open_to": ["invited"]}), "is": {"audience.open_to"}},
		"business customers": {"of": no({"open_to": ["business-customers"]}), "is": {"audience.open_to"}},
		"open sign-up": {"of": open_sign_up, "is": {"access.sign_up"}},
		"an address": {"of": hosted, "is": {"service.endpoints"}},
		"no address inside the house": {"of": object.union(hosted, no({"open_to": ["staff"]})), "is": set()},
		"no address for own use": {"of": object.union(hosted, no({"open_to": []})), "is": set()},
		"no empty list of addresses": {"of": {"service": {"endpoints": []}}, "is": set()},
		"no plain no": {"of": no({"open_to": []}), "is": set()},
	}
	found := contradiction.nothing_offered_contradicts_facts with input as but(row.of, offered_as([]))

	found == row.is
}

test_an_offer_is_not_contradicted_by_what_shows_it if {
	everything := object.union_n([
		hosted,
		open_sign_up,
		yes({"open_to": ["anyone", "invited"]}),
	])

	contradiction.nothing_offered_contradicts_facts == set() with input as but(everything, offered_as(["web"]))
	contradiction.nothing_offered_contradicts_facts == set() with input as but(everything, {})
}

test_that_only_weights_are_handed_out_is_contradicted_by[case] if {
	some case, row in {
		"an address": {"of": hosted, "is": {"service.endpoints"}},
		"a listing": {"of": listed, "is": {"service.store_listings"}},
		"a sign of a store": {"of": signs(["mainland-store"]), "is": {"audience.mainland_signs"}},
		"no empty list of addresses": {"of": {"service": {"endpoints": []}}, "is": set()},
	}
	found := contradiction.weights_beside_hosted_endpoint with input as but(row.of, offered_as(["weights", "library"]))

	found == row.is
}

test_an_interface_beside_weights_may_have_an_address if {
	facts := but(object.union(hosted, listed), offered_as(["weights", "api"]))

	contradiction.weights_beside_hosted_endpoint == set() with input as facts
}

role(name) := {"provider": {"role": name}}

test_a_contractor_that_only_annotates_has_no_yes_of_its_own if {
	contradiction.role_contradicts_answer with input as but(yes({}), role("annotator"))
	not contradiction.role_contradicts_answer with input as but(no({}), role("annotator"))
	not contradiction.role_contradicts_answer with input as but(yes({}), role("user"))
}

# --- Article 17 ------------------------------------------------------------------------------------------------

opinion(said, features) := but({"opinion_influence": {"answer": said}}, {"service": {"features": features}})

test_functions_by_which_users_reach_others_contradict_a_no_on_article_17 if {
	features := ["publishing", "commenting", "group-chat", "live-stream", "sharing-square"]
	found := contradiction.opinion_answer_contradicts_features with input as opinion(false, features)

	found == {feature | some feature in features}
}

test_other_functions_and_a_yes_agree_with_article_17 if {
	found := contradiction.opinion_answer_contradicts_features with input as opinion(false, ["messaging", "download"])

	found == set()
	contradiction.opinion_answer_contradicts_features == set() with input as opinion(true, ["publishing"])
	contradiction.opinion_answer_contradicts_features == set() with input as but({}, {"service": {
		"features": ["publishing"],
	}})
}
