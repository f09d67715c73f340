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
normal(number) := strings.replace_n(_narrow, number)

_wide := "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ－．＿"

_plain := "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._"

_narrow[wide] := substring(_plain, position, 1) if {
	some position in numbers.range(0, count(_plain) - 1)
	wide := substring(_wide, position, 1)
}

_narrow[space] := "" if some space in [" ", "\u3000", "\u00a0"]

# --- Algorithm filing: 网信算备, twenty-one digits, 号 ---------------------------------------------------------

# Twenty-one digits were in every published number; only the words around them may have been left out.
algorithm_possible(number) if regex.match(`^(?:网信算备)?[0-9]{21}号?$`, normal(number))

# The six digits at the front name an administrative division. The sixteenth and seventeenth are read as the year of
# filing, which is less sure; filing began in 2022.
algorithm_usual(number, as_of) if {
	regex.match(`^网信算备(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{19}号$`, normal(number))
	year := substring(normal(number), 19, 2)
	year >= "22"
	year <= substring(as_of, 2, 2)
}

# --- Filing and registration of a generative AI service: place-name-date, serial --------------------------------

service_possible(number) if {
	regex.match(
		`^[^-]+-.+-20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[Ss]?[0-9]*$`,
		normal(number),
	)
}

service_usual(number, as_of) if {
	service_possible(number)
	kind := service_kind(number)
	written := regex.find_all_string_submatch_n(`-([0-9]{8})(S?[0-9]{4})?$`, normal(number), 1)[0]
	written[1] >= "20230815"
	written[1] <= replace(as_of, "-", "")
	_serial_usual(kind, written)
}

_serial_usual(_, written) if written[2] != ""

# The first numbers, to April 2024, had a date and no serial.
_serial_usual("filing", written) if written[1] < "20240501"

# Which of the two a number of the published form is: a registration has an S before its serial.
service_kind(number) := "filing" if {
	regex.match(`^[A-Za-z]{4,20}(?:-[A-Za-z0-9_.]+)+-20[0-9]{6}(?:[0-9]{4})?$`, normal(number))
} else := "registration" if {
	regex.match(`^[A-Za-z]{4,20}(?:-[A-Za-z0-9_.]+)+-20[0-9]{6}S[0-9]{4}$`, normal(number))
}

# --- Licences ------------------------------------------------------------------------------------------------

# How each kind is written whose form is known, as an example, and whether a number is written so.
licence_form["icp-filing"] := "京ICP备2025000000号-1"

licence_form["icp-licence"] := "京B2-20250000, 京ICP证000000号"

licence_form["psb-filing"] := "京公网安备11000000000000号"

_provinces := `[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云滇黔藏陕甘青宁新]`

licence_possible("icp-filing", number) if {
	_written_as([_provinces, `ICP备[0-9]{5,10}号(?:-[0-9]{1,4}[A-Z]?)?`], number)
}

licence_possible("icp-licence", number) if {
	_written_as([_provinces, `?ICP(?:经营)?(?:许可)?证(?:`, _provinces, `?B2-)?[0-9]{6,8}号?`], number)
}

licence_possible("icp-licence", number) if {
	_written_as([`(?:合字|`, _provinces, `)?[AB][12](?:\.[AB][12])*-?[0-9]{6,8}号?`], number)
}

licence_possible("psb-filing", number) if _written_as([_provinces, `公网安备[0-9]{14}号`], number)

_written_as(parts, number) if regex.match(concat("", array.concat(array.concat(["^"], parts), ["$"])), normal(number))
