package lib.audience_test

import data.lib.audience
import data.lib.example_test as example

manifest(declared) := example.facts(declared, [])

with_audience(declared) := manifest({"audience": declared})

open_to(circles) := with_audience({"open_to": circles})

test_the_answer_is_what_is_declared if {
	audience.declared_public with input as with_audience({"public": true})
	not audience.declared_not_public with input as with_audience({"public": true})
	audience.declared_not_public with input as with_audience({"public": false})
	not audience.declared_public with input as with_audience({"public": false})
	not audience.declared_public with input as with_audience({})
	not audience.declared_not_public with input as with_audience({})
}

test_the_circle_is_the_widest_that_is_declared[case] if {
	some case, row in {
		"anyone": {"of": ["staff", "business-customers", "members", "anyone"], "is": "anyone"},
		"invited outsiders": {"of": ["staff", "business-customers", "invited"], "is": "outsiders"},
		"members": {"of": ["members"], "is": "outsiders"},
		"business customers": {"of": ["staff", "group", "business-customers"], "is": "business"},
		"a group": {"of": ["staff", "group"], "is": "internal"},
		"staff": {"of": ["staff"], "is": "internal"},
		"nobody": {"of": [], "is": "nobody"},
	}
	audience.circle == row.is with input as open_to(row.of)
}

test_a_circle_that_is_not_declared_is_not_empty if {
	audience.circle == "undeclared" with input as with_audience({"public": false})
}

test_a_circle_is_closed_where_no_outsider_is_in_it if {
	every circles in [[], ["staff"], ["group"], ["business-customers"]] {
		audience.closed with input as open_to(circles)
	}
	every circles in [["anyone"], ["invited"], ["members"]] {
		not audience.closed with input as open_to(circles)
	}
	not audience.closed with input as with_audience({})
}

listing := {"service": {"store_listings": ["https://store.example.com/app"]}}

test_a_page_in_a_public_store_is_shown_by[case] if {
	some case, row in {
		"its address": {"of": listing, "is": {"service.store_listings"}},
		"a sign": {
			"of": {"audience": {"mainland_signs": ["mainland-store"]}},
			"is": {"audience.mainland_signs"},
		},
		"no other sign": {"of": {"audience": {"mainland_signs": ["yuan-payment"]}}, "is": set()},
		"no empty list": {"of": {"service": {"store_listings": []}}, "is": set()},
	}
	audience.listed_by == row.is with input as manifest(row.of)
}

signing_up(how) := {"access": {"sign_up": how}}

test_that_anyone_can_use_it_is_shown_by[case] if {
	staff := {"audience": {"open_to": ["staff"]}}
	some case, row in {
		"the circle": {"of": {"audience": {"open_to": ["anyone"]}}, "is": {"audience.open_to"}},
		"the customers' own users": {
			"of": {"audience": {"open_to": ["business-customers"], "end_users": "public"}},
			"is": {"audience.end_users"},
		},
		"open sign-up, where no circle is declared": {"of": signing_up("open"), "is": {"access.sign_up"}},
		"a page in a store, where no circle is declared": {"of": listing, "is": {"service.store_listings"}},
		"neither beside a declared circle": {
			"of": object.union_n([signing_up("open"), listing, staff]),
			"is": set(),
		},
		"no other way to sign up": {"of": signing_up("approval"), "is": set()},
		"no customers' own staff": {"of": {"audience": {"end_users": "internal"}}, "is": set()},
	}
	audience.at_large == row.is with input as manifest(row.of)
}

test_the_territory_is[case] if {
	some case, row in {
		"the mainland, if it is among the places": {"of": ["US", "worldwide", "CN"], "is": "mainland"},
		"worldwide, if the mainland is not named": {"of": ["HK", "worldwide"], "is": "worldwide"},
		"Hong Kong, Macao or Taiwan": {"of": ["HK", "TW"], "is": "hk-mo-tw"},
		"elsewhere": {"of": ["HK", "US"], "is": "elsewhere"},
		"undeclared in an empty list": {"of": [], "is": "undeclared"},
	}
	audience.territory == row.is with input as with_audience({"territories": row.of})
}

test_the_territory_is_undeclared_if_nothing_is_said if {
	audience.territory == "undeclared" with input as with_audience({})
}

test_only_named_places_leave_the_mainland_out if {
	every places in [["HK"], ["US"], ["MO", "US"]] {
		audience.without_mainland with input as with_audience({"territories": places})
	}
	every places in [["CN", "US"], ["worldwide"], []] {
		not audience.without_mainland with input as with_audience({"territories": places})
	}
}

test_a_block_is_as_wide_as_declared if {
	audience.block == "partial" with input as with_audience({"mainland_block": {"extent": "partial"}})
	audience.block == "undeclared" with input as with_audience({})
}

test_a_filed_service_has_a_number if {
	audience.filed with input as manifest({"filings": {"service": {"number": "Beijing-Example-20240401"}}})
	not audience.filed with input as manifest({"filings": {"service": {"state": "preparing"}}})
	not audience.filed with input as manifest({"filings": {"algorithm": {"number": "1"}}})
}

offered_as(forms) := manifest({"service": {"offered_as": forms}})

test_weights_and_libraries_are_handed_out_and_do_not_run if {
	every forms in [["weights"], ["library"], ["weights", "library"]] {
		audience.handed_out_only with input as offered_as(forms)
	}
	every forms in [["weights", "api"], ["own-key-client"], []] {
		not audience.handed_out_only with input as offered_as(forms)
	}
	not audience.handed_out_only with input as manifest({})
}

test_nothing_is_offered_only_if_an_empty_list_says_so if {
	audience.nothing_offered with input as offered_as([])
	not audience.nothing_offered with input as offered_as(["web"])
	not audience.nothing_offered with input as manifest({"service": {"name": "Chat"}})
}

test_places_signs_and_forms_are_those_declared if {
	facts := manifest({
		"service": {"offered_as": ["web", "api"]},
		"audience": {"open_to": ["staff"], "territories": ["CN"], "mainland_signs": ["yuan-payment"]},
	})

	audience.open_to == {"staff"} with input as facts
	audience.places == {"CN"} with input as facts
	audience.signs == {"yuan-payment"} with input as facts
	audience.forms == {"web", "api"} with input as facts
}
