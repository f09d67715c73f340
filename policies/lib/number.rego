# METADATA
# title: Published numbers
# description: >-
#   The forms of the numbers under which services, algorithms and sites are filed. None is laid down in a text that was
#   found: they are inferred from published numbers, so a match proves a shape and never that a number is genuine.
#   The forms of an algorithm filing, of both numbers of a service and of an ICP filing are rather sure; those of an
#   ICP licence and of a filing with public security rest on general knowledge and are written loosely.
# scope: package
package lib.number

# As a number is compared: no spaces, and letters, digits and signs of full width made narrow. Case is kept.
normal(number) := number if {
	# Numbers are nearly always written so, and looking is cheaper than replacing.
	_all_of(_plain_and_common, number)
} else := strings.replace_n(_narrow, number)

_wide := "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ－．＿"

_plain := "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._"

_plain_and_common := concat("", [_plain, "网信算备号证公安京沪浙粤"])

_narrow[wide] := substring(_plain, position, 1) if {
	some position in numbers.range(0, count(_plain) - 1)
	wide := substring(_wide, position, 1)
}

_narrow[space] := "" if some space in [" ", "\u3000", "\u00a0"]

# Forms are told with plain functions on texts: a regular expression is compiled anew in each evaluation, and those
# that were here took more time than all the rules together.

_digits(text) if _all_of("0123456789", text)

_all_of(characters, text) if trim(text, characters) == ""

_length_between(text, least, most) if {
	count(text) >= least
	count(text) <= most
}

# --- Algorithm filing: 网信算备, twenty-one digits, 号 ---------------------------------------------------------

# Twenty-one digits were in every published number; only the words around them may have been left out.
algorithm_possible(number) if _algorithm(normal(number))

_algorithm(written) if {
	digits := trim_suffix(trim_prefix(written, "网信算备"), "号")
	count(digits) == 21
	_digits(digits)
}

# The six digits at the front name an administrative division. The sixteenth and seventeenth are read as the year of
# filing, which is less sure; filing began in 2022.
algorithm_usual(number, as_of) if {
	written := normal(number)
	_algorithm(written)
	startswith(written, "网信算备")
	endswith(written, "号")
	substring(written, 4, 2) in _divisions
	year := substring(written, 19, 2)
	year >= "22"
	year <= substring(as_of, 2, 2)
}

# Two digits for each province.
_divisions := {
	"11", "12", "13", "14", "15",
	"21", "22", "23",
	"31", "32", "33", "34", "35", "36", "37",
	"41", "42", "43", "44", "45", "46",
	"50", "51", "52", "53", "54",
	"61", "62", "63", "64", "65",
	"71", "81", "82",
}

# --- Filing and registration of a generative AI service: place-name-date, serial --------------------------------

service_possible(number) if _possible(split(normal(number), "-"))

_possible(parts) if {
	count(parts) > 2
	parts[0] != ""
	concat("-", array.slice(parts, 1, count(parts) - 1)) != ""
	_dated(parts[count(parts) - 1])
}

_dated(written) if {
	startswith(written, "20")
	date := substring(written, 0, 8)
	count(date) == 8
	_digits(date)
	month := substring(date, 4, 2)
	month >= "01"
	month <= "12"
	day := substring(date, 6, 2)
	day >= "01"
	day <= "31"
	_serial(substring(written, 8, -1))
}

_serial(serial) if _digits(serial)

_serial(serial) if {
	substring(serial, 0, 1) in {"S", "s"}
	_digits(substring(serial, 1, -1))
}

service_usual(number, as_of) if {
	parts := split(normal(number), "-")
	_possible(parts)
	kind := _kind(parts)
	written := parts[count(parts) - 1]
	date := substring(written, 0, 8)
	date >= "20230815"
	date <= replace(as_of, "-", "")
	_serial_usual(kind, date, substring(written, 8, -1))
}

_serial_usual(_, _, serial) if serial != ""

# The first numbers, to April 2024, had a date and no serial.
_serial_usual("filing", date, _) if date < "20240501"

# Which of the two a number of the published form is: a registration has an S before its serial.
service_kind(number) := _kind(split(normal(number), "-"))

_kind(parts) := kind if {
	count(parts) > 2
	_length_between(parts[0], 4, 20)
	_all_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", parts[0])
	every part in array.slice(parts, 1, count(parts) - 1) {
		part != ""
		_all_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._", part)
	}
	kind := _kind_of(parts[count(parts) - 1])
}

_kind_of(written) := "filing" if {
	startswith(written, "20")
	count(written) in {8, 12}
	_digits(written)
} else := "registration" if {
	startswith(written, "20")
	count(written) == 13
	_digits(substring(written, 0, 8))
	substring(written, 8, 1) == "S"
	_digits(substring(written, 9, -1))
}

# --- Licences ------------------------------------------------------------------------------------------------

# How each kind is written whose form is known, as an example, and whether a number is written so.
licence_form["icp-filing"] := "京ICP备2025000000号-1"

licence_form["icp-licence"] := "京B2-20250000, 京ICP证000000号"

licence_form["psb-filing"] := "京公网安备11000000000000号"

_provinces := "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云滇黔藏陕甘青宁新"

licence_possible("icp-filing", number) if {
	written := normal(number)
	_of_province(written)
	parts := split(substring(written, 1, -1), "号")
	count(parts) == 2
	startswith(parts[0], "ICP备")
	digits := trim_prefix(parts[0], "ICP备")
	_length_between(digits, 5, 10)
	_digits(digits)
	_site(parts[1])
}

licence_possible("icp-licence", number) if {
	written := _without_province(normal(number))
	startswith(written, "ICP")
	words := trim_prefix(trim_prefix(trim_prefix(written, "ICP"), "经营"), "许可")
	startswith(words, "证")
	_licence_digits(_without_class(trim_prefix(words, "证")))
}

licence_possible("icp-licence", number) if {
	classes := split(_without_issuer(normal(number)), ".")
	every class in array.slice(classes, 0, count(classes) - 1) {
		class in _classes
	}
	last := classes[count(classes) - 1]
	substring(last, 0, 2) in _classes
	_licence_digits(trim_prefix(substring(last, 2, -1), "-"))
}

licence_possible("psb-filing", number) if {
	written := normal(number)
	_of_province(written)
	startswith(substring(written, 1, -1), "公网安备")
	endswith(written, "号")
	digits := trim_suffix(substring(written, 5, -1), "号")
	count(digits) == 14
	_digits(digits)
}

# A site of the filing has a number of its own, and an app a letter behind it.
_site("")

_site(site) if {
	startswith(site, "-")
	_site_number(substring(site, 1, -1))
}

_site_number(number) if {
	_length_between(number, 1, 4)
	_digits(number)
}

_site_number(number) if {
	digits := substring(number, 0, count(number) - 1)
	_length_between(digits, 1, 4)
	_digits(digits)
	_all_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", substring(number, count(digits), 1))
}

# The kinds of telecommunication services that a licence is for.
_classes := {"A1", "A2", "B1", "B2"}

_licence_digits(text) if {
	digits := trim_suffix(text, "号")
	_length_between(digits, 6, 8)
	_digits(digits)
}

_of_province(number) if {
	number != ""
	contains(_provinces, substring(number, 0, 1))
}

_without_province(number) := substring(number, 1, -1) if _of_province(number)

_without_province(number) := number if not _of_province(number)

# Ministries issue licences that hold in several provinces.
_without_issuer(number) := trim_prefix(number, "合字") if startswith(number, "合字")

_without_issuer(number) := _without_province(number) if not startswith(number, "合字")

_without_class(number) := trim_prefix(_without_province(number), "B2-") if {
	startswith(_without_province(number), "B2-")
} else := number
