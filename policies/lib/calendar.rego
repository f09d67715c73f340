# METADATA
# title: Calendar
# description: >-
#   Spans between days written as YYYY-MM-DD. A policy has no calendar of working days, which the State Council sets
#   year by year, so it says of a time limit in working days only that it is surely over.
# scope: package
package lib.calendar

# Calendar days from `first` to `last`; negative when `last` comes first.
days(first, last) := _number(last) - _number(first)

# Ten working days from a day fall within thirty calendar days, and twenty within forty-five, even where two of the
# longest public holidays lie between.
ten_working_days_over(first, last) if days(first, last) > 30

twenty_working_days_over(first, last) if days(first, last) > 45

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
