package rules.measures.evidence.evidence_document_unnamed_test

import data.lib.example_test as example
import data.rules.measures.evidence.evidence_document_unnamed as rule

clause(state) := {"path": ["agreement", "clauses", "user_duties"], "file": "", "anchor": "user-duties", "state": state}

seen(items) := example.with_evidence({}, items)

found := {{"path": ["agreement", "clauses", "user_duties"], "details": {}}}

test_reports_an_anchor_without_a_document if {
	rule.violations == found with input as seen([clause("no-document")])
}

test_reports_it_outside_the_scope_of_article_2_as_well if {
	rule.violations == found with input as example.with_evidence(example.outside, [clause("no-document")])
}

test_silent_in_every_other_state if {
	others := {
		"opened",
		"missing",
		"not-a-file",
		"outside",
		"empty",
		"anchor-missing",
		"unreadable",
		"too-large",
		"not-read",
		"untracked",
	}

	every state in others {
		rule.violations == set() with input as seen([clause(state)])
	}
}

test_silent_when_the_manifest_refers_to_nothing if {
	rule.violations == set() with input as seen([])
}
