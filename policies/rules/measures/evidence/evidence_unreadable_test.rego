package rules.measures.evidence.evidence_unreadable_test

import data.lib.example_test as example
import data.rules.measures.evidence.evidence_unreadable as rule

terms(state) := {"path": ["agreement", "document"], "file": "docs/terms.md", "anchor": null, "state": state}

seen(items) := example.with_evidence({}, items)

found := {{
	"path": ["agreement", "document"],
	"details": {"file": "docs/terms.md"},
	"evidence": {"file": "docs/terms.md", "anchor": null},
}}

test_reports_a_file_that_cannot_be_read if {
	rule.violations == found with input as seen([terms("unreadable")])
}

test_reports_a_file_that_is_too_large if {
	rule.violations == found with input as seen([terms("too-large")])
}

test_names_the_anchor_beside_the_file if {
	rule.violations == {{
		"path": ["guidance", "in_product"],
		"details": {"file": "tips.md"},
		"evidence": {"file": "tips.md", "anchor": "law"},
	}} with input as seen([{
		"path": ["guidance", "in_product"],
		"file": "tips.md",
		"anchor": "law",
		"state": "unreadable",
	}])
}

test_reports_it_outside_the_scope_of_article_2_as_well if {
	rule.violations == found with input as example.with_evidence(example.outside, [terms("unreadable")])
}

test_silent_in_every_other_state if {
	others := {
		"opened",
		"missing",
		"not-a-file",
		"outside",
		"empty",
		"anchor-missing",
		"not-read",
		"untracked",
		"no-document",
	}

	every state in others {
		rule.violations == set() with input as seen([terms(state)])
	}
}

test_silent_when_the_manifest_refers_to_nothing if {
	rule.violations == set() with input as seen([])
}
