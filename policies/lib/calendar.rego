# METADATA
# title: Calendar
# description: >-
#   Days written as YYYY-MM-DD, and time limits in working days. The State Council sets the working days year by
#   year, so Python counts them and `input.calendar` tells where each time limit ends. Of what lies past the years
#   that it covers, a policy says no more than is sure: a time limit of ten working days does not end within ten
#   calendar days, and is over after thirty.
# scope: package
package lib.calendar

# Calendar days from `first` to `last`; negative when `last` comes first.
days(first, last) := _number(last) - _number(first)

# From when a time limit of the Measures runs: they bind nobody before the fifteenth of August 2023.
start(day) := max({day, "2023-08-15"})

# Whether on `day` more than `length` working days (10 or 20) have passed since `first`: yes, no or unknown.
over(first, length, day) := _yes_or_no(day > end) if {
	end := input.calendar.ends[first][format_int(length, 10)]
} else := "no" if {
	# The time limit ends after the last day that the calendar covers.
	first >= _first_day
	day <= _last_day
} else := "no" if {
	days(first, day) <= length
} else := "yes" if {
	days(first, day) > _surely_over[length]
} else := "unknown"

_yes_or_no(true) := "yes"

_yes_or_no(false) := "no"

_first_day := concat("", [format_int(input.calendar.first_year, 10), "-01-01"])

_last_day := concat("", [format_int(input.calendar.last_year, 10), "-12-31"])

# In calendar days, with the longest public holidays in between.
_surely_over := {10: 30, 20: 45}

# Only differences of these numbers mean anything. Years are counted from March, so that a leap day comes last.
_number(date) := (((((365 * year) + floor(year / 4)) - floor(year / 100)) + floor(year / 400)) + _before(month)) + day if {
	# A leading 1 keeps a leading zero from being refused as a number.
	parts := [to_number(concat("", ["1", part])) | some part in split(date, "-")]
	turn := floor((114 - parts[1]) / 12)
	year := (parts[0] - 10000) - turn
	month := ((parts[1] - 100) + (12 * turn)) - 3
	day := parts[2] - 100
}

_before(month) := floor(((153 * month) + 2) / 5)
