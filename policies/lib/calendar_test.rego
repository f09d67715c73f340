package lib.calendar_test

import data.lib.calendar

test_counts_calendar_days_between_two_dates if {
	spans := [
		["2026-11-24", "2026-11-24", 0],
		["2026-08-09", "2026-10-08", 60],
		["2025-12-31", "2026-01-01", 1],
		["2026-02-28", "2026-03-01", 1],
		["2028-02-28", "2028-03-01", 2],
		["2024-01-01", "2025-01-01", 366],
		["2100-02-28", "2100-03-01", 1],
		["2000-02-28", "2000-03-01", 2],
		["2026-03-01", "2026-02-28", -1],
	]

	every span in spans {
		calendar.days(span[0], span[1]) == span[2]
	}
}

known := {"calendar": {
	"first_year": 2023,
	"last_year": 2026,
	"ends": {"2026-10-01": {"10": "2026-10-20", "20": "2026-11-03"}, "2026-12-18": {}},
}}

over(first, length, days) := {calendar.over(first, length, day) |
	some day in days
}

test_a_time_limit_is_over_after_its_last_day if {
	over("2026-10-01", 10, ["2026-09-30", "2026-10-20"]) == {"no"} with input as known
	over("2026-10-01", 10, ["2026-10-21"]) == {"yes"} with input as known
	over("2026-10-01", 20, ["2026-11-03"]) == {"no"} with input as known
	over("2026-10-01", 20, ["2026-11-04"]) == {"yes"} with input as known
}

test_one_that_ends_after_the_calendar_is_not_over_within_it if {
	over("2026-12-18", 10, ["2026-12-31"]) == {"no"} with input as known
	over("2026-12-18", 10, ["2027-01-01"]) == {"unknown"} with input as known
}

test_past_the_calendar_only_what_is_sure_is_said if {
	over("2027-03-01", 10, ["2027-03-11"]) == {"no"} with input as known
	over("2027-03-01", 10, ["2027-03-12", "2027-03-31"]) == {"unknown"} with input as known
	over("2027-03-01", 10, ["2027-04-01"]) == {"yes"} with input as known
	over("2027-03-01", 20, ["2027-03-21"]) == {"no"} with input as known
	over("2027-03-01", 20, ["2027-03-22", "2027-04-15"]) == {"unknown"} with input as known
	over("2027-03-01", 20, ["2027-04-16"]) == {"yes"} with input as known
}

test_the_first_day_of_the_calendar_belongs_to_it if {
	over("2023-01-01", 10, ["2023-03-01"]) == {"no"} with input as known
}

test_likewise_before_the_calendar if {
	over("2022-12-20", 10, ["2022-12-31", "2023-01-04"]) == {"unknown"} with input as known
}

test_without_a_calendar_only_what_is_sure_is_said if {
	over("2026-10-01", 10, ["2026-10-11"]) == {"no"} with input as {}
	over("2026-10-01", 10, ["2026-10-12"]) == {"unknown"} with input as {}
	over("2026-10-01", 10, ["2026-11-01"]) == {"yes"} with input as {}
}

test_nothing_runs_from_before_the_measures if {
	calendar.start("2022-01-01") == "2023-08-15"
	calendar.start("2023-08-16") == "2023-08-16"
}
