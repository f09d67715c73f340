package rules.measures.evidence.clause_shifts_responsibility_test

import data.lib.example_test as example
import data.rules.measures.evidence.clause_shifts_responsibility as rule

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
	every sure in {"high", "medium"} {
		rule.violations == found(sure) with input as seen([minors("shifts-responsibility", sure)])
	}
}

test_silent_in_every_other_state if {
	every state in {"speaks", "stub", "off-subject", "suggested"} {
		rule.violations == set() with input as seen([minors(state, "high")])
	}
}

test_silent_when_no_clause_was_looked_at if {
	rule.violations == set() with input as seen([])
}

agreement(answer) := {"agreement": {"document": "docs/terms.md", "user_bears_all_responsibility": answer}}

declared(answer) := object.union(
	example.but(agreement(answer)),
	{"clauses": [minors("shifts-responsibility", "high")]},
)

test_reports_it_where_the_manifest_denies_it if {
	rule.violations == found("high") with input as declared(false)
}

test_silent_where_the_manifest_declares_it_and_another_rule_speaks if {
	rule.violations == set() with input as declared(true)
}

test_silent_outside_the_scope_of_article_2 if {
	facts := object.union(example.but(example.outside), {"clauses": [minors("shifts-responsibility", "high")]})
	rule.violations == set() with input as facts
}
