package rules.measures.evidence.clause_possibly_off_subject_test

import data.lib.example_test as example
import data.rules.measures.evidence.clause_possibly_off_subject as rule

minors(state, sure) := {
	"path": ["agreement", "clauses", "minors"],
	"subject": "minors",
	"state": state,
	"file": "docs/terms.md",
	"anchor": "minors",
	"line": 9,
	"sure": sure,
	"reference": "#minors",
}

seen(clauses) := object.union(example.but({}), {"clauses": clauses})

found(sure) := {{
	"path": ["agreement", "clauses", "minors"],
	"details": {"subject": "minors", "section": "docs/terms.md#minors", "sure": sure},
	"evidence": {"file": "docs/terms.md", "anchor": "minors", "line": 9},
}}

test_reports_the_section_and_how_sure_it_is if {
	every sure in {"medium", "low"} {
		rule.violations == found(sure) with input as seen([minors("off-subject", sure)])
	}
}

test_reports_it_outside_the_scope_of_article_2_as_well if {
	facts := object.union(example.but(example.outside), {"clauses": [minors("off-subject", "medium")]})
	rule.violations == found("medium") with input as facts
}

test_silent_where_it_is_more_sure if {
	every sure in {"high"} {
		rule.violations == set() with input as seen([minors("off-subject", sure)])
	}
}

test_silent_in_every_other_state if {
	every state in {"speaks", "stub", "suggested", "shifts-responsibility"} {
		rule.violations == set() with input as seen([minors(state, "medium")])
	}
}

test_silent_when_no_clause_was_looked_at if {
	rule.violations == set() with input as seen([])
}
