package rules.measures.evidence.record_dated_ahead_test

import data.lib.example_test as example
import data.rules.measures.evidence.record_dated_ahead as rule

# The check is of 2026-11-24.
ahead := "2026-11-26"

# The paths of what is reported, each with the day.
reported := {concat("/", [json.marshal(found.path), found.details.day]) | some found in rule.violations}

found(path) := {concat("/", [json.marshal(path), ahead])}

test_reports_the_day_of[what] if {
	some what, row in {
		"a decision": {"in": {"audience": {"decision": {"on": ahead}}}, "at": ["audience", "decision", "on"]},
		"a list of keywords": {
			"in": {"content_safety": {"keyword_library": {"updated": ahead}}},
			"at": ["content_safety", "keyword_library", "updated"],
		},
		"a manual sample": {
			"in": {"training": {"manual_sample": {"on": ahead}}},
			"at": ["training", "manual_sample", "on"],
		},
		"a technical sample": {
			"in": {"training": {"technical_sample": {"on": ahead}}},
			"at": ["training", "technical_sample", "on"],
		},
		"an assessment of annotation": {
			"in": {"annotation": {"quality_assessment": {"on": ahead}}},
			"at": ["annotation", "quality_assessment", "on"],
		},
		"a check of annotation": {
			"in": {"annotation": {"sampling": {"on": ahead}}},
			"at": ["annotation", "sampling", "on"],
		},
		"a batch": {"in": {"annotation": {"newest_batch": ahead}}, "at": ["annotation", "newest_batch"]},
		"training of annotators": {
			"in": {"annotation": {"training": {"on": ahead}}},
			"at": ["annotation", "training", "on"],
		},
		"a security assessment": {
			"in": {"filings": {"security_assessment": {"done": ahead}}},
			"at": ["filings", "security_assessment", "done"],
		},
		"a submission": {
			"in": {"filings": {"algorithm": {"submitted": ahead}}},
			"at": ["filings", "algorithm", "submitted"],
		},
		"a filing": {"in": {"filings": {"algorithm": {"filed": ahead}}}, "at": ["filings", "algorithm", "filed"]},
		"a cancellation": {
			"in": {"filings": {"algorithm": {"cancelled": ahead}}},
			"at": ["filings", "algorithm", "cancelled"],
		},
		"a registration": {
			"in": {"filings": {"service": {"granted": ahead}}},
			"at": ["filings", "service", "granted"],
		},
		"an evaluation": {
			"in": {"evaluations": [{"kind": "bias"}, {"kind": "safety", "on": ahead}]},
			"at": ["evaluations", 1, "on"],
		},
		"an impact assessment": {
			"in": {"privacy": {"impact_assessments": [{"of": "inputs", "on": ahead}]}},
			"at": ["privacy", "impact_assessments", 0, "on"],
		},
		"a review of a dataset": {
			"in": {"training": {"datasets": [{"name": "wiki", "ip_review": {"on": ahead}}]}},
			"at": ["training", "datasets", 0, "ip_review", "on"],
		},
		"the filing of a change": {
			"in": {"service": {"changes": [{"on": "2026-11-20", "kind": "model", "filed_on": ahead}]}},
			"at": ["service", "changes", 0, "filed_on"],
		},
	}
	reported == found(row.at) with input as example.but(row["in"])
}

evaluated(day) := {"evaluations": [{"kind": "safety", "on": day}]}

test_lets_the_day_after_the_check_pass if {
	reported == set() with input as example.but(evaluated("2026-11-25"))
}

test_silent_on_days_that_are_over if {
	reported == set() with input as example.but(evaluated("2023-01-01"))
}

test_silent_on_days_that_may_lie_ahead if {
	planned := {
		"service": {"launched": ahead, "ended": ahead, "changes": [{"on": ahead, "kind": "model"}]},
		"agreement": {"effective": ahead},
	}
	reported == set() with input as example.but(planned)
}

as_of(day) := object.union(example.but(evaluated(ahead)), {"context": {"as_of": day}})

test_speaks_from_the_first_day_of_the_measures if {
	reported == found(["evaluations", 0, "on"]) with input as as_of("2023-08-15")
	reported == set() with input as as_of("2023-08-14")
}

test_reports_it_outside_the_scope_of_article_2_as_well if {
	outside := object.union(evaluated(ahead), example.outside)
	reported == found(["evaluations", 0, "on"]) with input as example.but(outside)
}
