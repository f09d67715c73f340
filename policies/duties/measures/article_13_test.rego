package duties.measures.article_13_test

import data.duties.measures.art_13
import data.duties.measures.record_test as record

test_applies_where[case] if {
	some case, row in {
		"the service runs": {"facts": {"service": {"phase": "live"}}, "applies": "yes"},
		"the service has not opened": {"facts": {"service": {"phase": "pre-launch"}}, "applies": "yes"},
		"the phase is not declared": {"facts": {}, "applies": "yes"},
		"the service has ended": {"facts": {"service": {"phase": "ended"}}, "applies": "no"},
	}
	art_13.applies == row.applies with input as record.declaring(row.facts)
}

continuity := {
	"declared": {"continuity": {"contact": "on-call engineer"}},
	"references": {"continuity.plan"},
	"keys": {"continuity.contact"},
}

test_shown if art_13.shown with input as record.complete(continuity)

test_not_shown_without[missing] if {
	some missing, facts in record.lacking(continuity)
	art_13.shown == false with input as facts
}
