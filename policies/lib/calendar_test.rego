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

test_ten_working_days_are_surely_over_after_thirty_days if {
	not calendar.ten_working_days_over("2026-10-01", "2026-10-31")
	calendar.ten_working_days_over("2026-10-01", "2026-11-01")
}

test_twenty_working_days_are_surely_over_after_forty_five_days if {
	not calendar.twenty_working_days_over("2026-10-01", "2026-11-15")
	calendar.twenty_working_days_over("2026-10-01", "2026-11-16")
}
