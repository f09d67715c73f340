package lib.pack_test

import data.lib.example_test as example
import data.lib.pack

on(day, packs) := {"context": {"as_of": day, "packs": packs}}

test_a_pack_is_chosen_by_its_name if pack.chosen == {"measures"} with input as on("2026-11-24", ["measures"])

test_a_name_without_a_pack_chooses_nothing if {
	pack.chosen == {"measures"} with input as on("2026-11-24", ["measures", "measure"])
}

test_without_a_choice_no_pack_is_chosen if {
	pack.chosen == set() with input as {}
	pack.chosen == set() with input as on("2026-11-24", [])
}

test_the_day_before_it_binds_a_pack_is_future if {
	pack.future == {"measures"} with input as on("2023-08-14", ["measures"])
}

test_on_its_first_day_a_pack_binds if pack.future == set() with input as on("2023-08-15", ["measures"])

test_a_pack_that_was_not_chosen_is_not_future if pack.future == set() with input as on("2023-08-14", [])

test_each_pack_has_its_own_first_day if {
	packs := {"early": {"from": "2023-08-15"}, "late": {"from": "2025-09-01"}}
	chosen := on("2024-01-01", ["early", "late"])

	pack.chosen == {"early", "late"} with input as chosen with data.packs as packs
	pack.future == {"late"} with input as chosen with data.packs as packs
}

# --- Drafts ----------------------------------------------------------------------------------------------------

test_a_draft_is_chosen_by_its_name_and_never_binds if {
	both := on("2026-11-24", ["measures", "measures-draft"])

	pack.chosen == {"measures", "measures-draft"} with input as both
	pack.never == {"measures-draft"} with input as both
	pack.future == set() with input as both
}

test_a_draft_that_was_not_chosen_is_not_told_of if {
	pack.never == set() with input as on("2026-11-24", ["measures"])
}

test_each_chosen_pack_says_how_far_it_reaches if {
	outside := object.union(example.but(example.outside), on("2026-11-24", ["measures", "measures-draft"]))

	pack.reach == {
		"measures": {"verdict": "does-not-apply", "reason": "as-decided"},
		"measures-draft": {"verdict": "does-not-apply", "reason": "as-now"},
	} with input as outside
}
