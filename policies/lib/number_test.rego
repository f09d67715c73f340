package lib.number_test

import data.lib.number

today := "2026-11-24"

test_compares_numbers_without_spaces_and_in_narrow_letters if {
	number.normal(" 粤ICP备 ２０２５４０５９８６号－１ ") == "粤ICP备2025405986号-1"
	number.normal("Ｂｅｉｊｉｎｇ－Ａ．ｂ＿ｚ－２０２３０８２１") == "Beijing-A.b_z-20230821"
	number.normal("1 2\u30003\u00a04") == "1234"
}

algorithms := [
	"网信算备110108823483901230031号",
	"网信算备110108970550101240011号",
	"网信算备330110507206401230035号",
	"网信算备110108823483904220019号",
	"网信算备 １１０１０８９７０５５０１０１２４００１１ 号",
	# Filed in the year of the check.
	"网信算备110108823483901260031号",
]

test_published_numbers_of_algorithms_are_possible_and_usual if {
	every known in algorithms {
		number.algorithm_possible(known)
		number.algorithm_usual(known, today)
	}
}

test_other_digits_are_no_number_of_an_algorithm if {
	wrong := [
		"网信算备11010882348390123003号",
		"网信算备1101088234839012300311号",
		"网信算备11010882348390123003X号",
		"Beijing-YunQue-20230821",
		"待补",
	]

	every written in wrong {
		not number.algorithm_possible(written)
		not number.algorithm_usual(written, today)
	}
}

test_numbers_of_an_algorithm_that_are_possible_and_unusual if {
	odd := [
		"110108823483901230031",
		"网信算备110108823483901230031",
		"110108823483901230031号",
		# Where the division and the year would be, other digits happen to look like them.
		"110111823483901230024号",
		"网信算备990108823483901230031号",
		"网信算备110108823483901210031号",
		"网信算备110108823483901270031号",
	]

	every written in odd {
		number.algorithm_possible(written)
		not number.algorithm_usual(written, today)
	}
}

filings := [
	"Beijing-YunQue-20230821",
	"ZheJiang-TongYiQianWen-20230901",
	"Beijing-DeepseekChat-202404280016",
	# On the first day, on the last of a month, on the day of the check.
	"Beijing-YunQue-20230815",
	"Beijing-YunQue-20230831",
	"Beijing-YunQue-202611240001",
	"Shanghai-MiniMax-202505230046",
	"Beijing-GLM-4.5_Air-202601050182",
]

registrations := ["Guangdong-Plaud-20251229S0027", "Guangdong-FigCraft-20260817S0078"]

test_published_numbers_of_services_are_possible_and_usual if {
	every known in array.concat(filings, registrations) {
		number.service_possible(known)
		number.service_usual(known, today)
	}
}

test_the_letter_before_the_serial_tells_a_registration_from_a_filing if {
	every known in filings {
		number.service_kind(known) == "filing"
	}
	every known in registrations {
		number.service_kind(known) == "registration"
	}
}

test_other_forms_are_of_neither_kind if {
	wrong := [
		"Beijing-20230821",
		"Bei-YunQue-20230821",
		"AbcdefghijklmnopqrstuV-YunQue-20230821",
		"北京北京-YunQue-20230821",
		"Beijing--YunQue-20230821",
		"Beijing-云雀-20230821",
		"Beijing-YunQue-19990821",
		"Beijing-YunQue-2023O821",
		"Guangdong-Plaud-20251229S027",
		"Guangdong-Plaud-19991229S0027",
		"Guangdong-Plaud-2025122XS0027",
		"Guangdong-Plaud-20251229S002X",
	]

	every written in wrong {
		not number.service_kind(written)
	}
}

test_other_texts_are_no_number_of_a_service if {
	wrong := [
		"网信算备110108823483901230031号",
		"Beijing-YunQue",
		"20230821",
		"Beijing-20230821",
		"-YunQue-20230821",
		"Beijing--20230821",
		"Beijing-YunQue-2023082",
		"Beijing-YunQue-20X30821",
		"Beijing-YunQue-20230021",
		"Beijing-YunQue-20231321",
		"Beijing-YunQue-20230800",
		"Beijing-YunQue-20230832",
		"Beijing-YunQue-19990821",
		"Beijing-YunQue-20230821X0001",
		"Beijing-YunQue-20230821S00X1",
		"待补",
	]

	every written in wrong {
		not number.service_possible(written)
		not number.service_usual(written, today)
	}
}

test_numbers_of_a_service_that_are_possible_and_unusual if {
	odd := [
		"北京-云雀-202404280016",
		"Beijing-YunQue-20230814",
		"Beijing-YunQue-202611250001",
		"Beijing-YunQue-20240501",
		"Beijing-YunQue-2024050112",
		"Guangdong-Plaud-20251229s0027",
		"Guangdong-Plaud-20251229S",
	]

	every written in odd {
		number.service_possible(written)
		not number.service_usual(written, today)
	}
}

test_the_first_filings_had_no_serial if {
	number.service_usual("Beijing-YunQue-20240430", today)
}

licences := {
	"icp-filing": ["京ICP备17028681号-55", "粤ICP备2025405986号", "京ICP备17028681号-55A", "浙 ICP备 2025000000 号 － 2"],
	"icp-licence": [
		"浙B2-20250000",
		"合字B2-20250000",
		"B1-20250000",
		"A2.B1.B2-20090059",
		"京ICP证030173号",
		"浙ICP证浙B2-20080224",
	],
	"psb-filing": ["浙公网安备 33010600000000号"],
}

test_numbers_of_licences_are_possible_for_their_kind_alone if {
	every kind, known in licences {
		every written in known {
			{possible | some possible, _ in licences; number.licence_possible(possible, written)} == {kind}
		}
	}
}

test_other_texts_are_no_numbers_of_licences if {
	wrong := {
		"icp-filing": [
			"浙ICP2025000000号",
			"ICP备2025000000号",
			"美ICP备2025000000号",
			"浙2025000000号",
			"浙ICP备2025000000",
			"浙ICP备1234号",
			"浙ICP备12345678901号",
			"浙ICP备20250000X0号",
			"浙ICP备2025000000号-1号",
			"浙ICP备17028681号-",
			"浙ICP备17028681号X5",
			"浙ICP备17028681号-XYZ",
			"浙ICP备17028681号-X1A",
			"浙ICP备17028681号-12x",
		],
		"icp-licence": [
			"B2",
			"浙20250000",
			"20250000",
			"浙B2-2025",
			"浙B2-2025000X",
			"X9.B2-20090059",
			"浙证030173号",
			"浙ICP030173号",
			"京ICP证号",
			"京ICP证浙030173号",
		],
		"psb-filing": [
			"浙公网安备3301060000000号",
			"浙公网安备33010600000000",
			"浙公网安备3301060000000X号",
			"浙公安备案33010600000000号",
			"美公网安备33010600000000号",
			"公网安备33010600000000号",
		],
	}

	every kind, texts in wrong {
		every written in texts {
			not number.licence_possible(kind, written)
		}
	}
}

test_each_known_form_has_an_example_that_is_written_so if {
	every kind, form in number.licence_form {
		every written in split(form, ", ") {
			number.licence_possible(kind, written)
		}
	}
	object.keys(number.licence_form) == object.keys(licences)
}
