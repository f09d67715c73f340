package duties.measures.article_17_test

import data.duties.measures.art_17_clause_1
import data.duties.measures.art_17_clause_2
import data.duties.measures.record_test as record

by_answer := {
	"the service is of the class": {"facts": {"opinion_influence": {"answer": true}}, "applies": "yes"},
	"the service is not of the class": {"facts": {"opinion_influence": {"answer": false}}, "applies": "no"},
	"the answer is not declared": {"facts": {}, "applies": "undeclared"},
}

# --- Assessment ----------------------------------------------------------------------------------------

test_assessment_applies_where[case] if {
	some case, row in by_answer
	art_17_clause_1.applies == row.applies with input as record.declaring(row.facts)
}

assessment := {
	"declared": {"filings": {"security_assessment": {"done": "2026-01-01", "scope": "the service"}}},
	"references": {"filings.security_assessment.evidence"},
	"keys": {"filings.security_assessment.done", "filings.security_assessment.scope"},
}

test_assessment_is_shown if art_17_clause_1.shown with input as record.complete(assessment)

test_assessment_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(assessment)
	art_17_clause_1.shown == false with input as facts
}

# --- Filing --------------------------------------------------------------------------------------------

test_filing_applies_where[case] if {
	some case, row in by_answer
	art_17_clause_2.applies == row.applies with input as record.declaring(row.facts)
}

filed := {"state": "filed", "number": "1", "filed": "2026-01-01"}

filing := {
	"declared": {
		"filings": {"algorithm": filed},
		"service": {"changes": [
			{"on": "2026-02-01", "kind": "model"},
			{"on": "2026-03-01", "kind": "filed-facts", "filed_on": "2026-03-05"},
		]},
	},
	"references": {"filings.algorithm.evidence", "filings.algorithm.shown_at"},
	"keys": {
		"filings.algorithm.state",
		"filings.algorithm.number",
		"filings.algorithm.filed",
		"service.changes.1.filed_on",
	},
}

cancelled(service) := {
	"declared": {
		"service": service,
		"filings": {"algorithm": object.union(filed, {"cancelled": "2026-06-01"})},
	},
	"references": filing.references,
	"keys": {"filings.algorithm.cancelled"},
}

test_filing_is_shown if art_17_clause_2.shown with input as record.complete(filing)

test_filing_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(filing)
	art_17_clause_2.shown == false with input as facts
}

test_filing_is_not_shown_with[what] if {
	some what, facts in record.changed(filing, {"a filing still pending": {"filings": {"algorithm": {"state": "pending"}}}})
	art_17_clause_2.shown == false with input as facts
}

ended := {"by its phase": {"phase": "ended"}, "on a day": {"ended": "2026-05-20"}}

test_filing_is_shown_once_cancelled_where_the_service_ended[how] if {
	some how, service in ended
	art_17_clause_2.shown with input as record.complete(cancelled(service))
}

test_filing_is_not_shown_where_the_service_ended_by_its_phase_without[missing] if {
	some missing, facts in record.lacking(cancelled({"phase": "ended"}))
	art_17_clause_2.shown == false with input as facts
}

test_filing_is_not_shown_where_the_service_ended_on_a_day_without[missing] if {
	some missing, facts in record.lacking(cancelled({"ended": "2026-05-20"}))
	art_17_clause_2.shown == false with input as facts
}
