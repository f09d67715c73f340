package duties.measures.article_15_test

import data.duties.measures.art_15
import data.duties.measures.record_test as record

test_always_applies if art_15.applies == "yes" with input as record.declaring({})

# One way in that is shown is enough; the telephone needs no file.
complaints := {
	"declared": {"complaints": {
		"channels": [{"kind": "phone", "address": "12345"}, {"kind": "in-app", "address": "Settings"}],
		"process": {"address": "https://chat.example/complaints"},
	}},
	"references": {
		"complaints.channels.1.evidence",
		"complaints.process.evidence",
		"complaints.decide_within.evidence",
		"complaints.feedback",
	},
	"keys": {"complaints.channels", "complaints.channels.1.address", "complaints.process.address"},
}

test_shown if art_15.shown with input as record.complete(complaints)

test_not_shown_without[missing] if {
	some missing, facts in record.lacking(complaints)
	art_15.shown == false with input as facts
}

test_not_shown_with[what] if {
	some what, facts in record.changed(complaints, {"no mechanism": {"complaints": false}})
	art_15.shown == false with input as facts
}
