package rules.measures.evidence.evidence_anchor_missing_test

import data.lib.example_test as example
import data.rules.measures.evidence.evidence_anchor_missing as rule

terms(state) := {"path": ["agreement", "document"], "file": "docs/terms.md", "anchor": "user-duties", "state": state}

seen(items) := example.with_evidence({}, items)

found := {{
	"path": ["agreement", "document"],
	"details": {"file": "docs/terms.md", "anchor": "user-duties", "nearest": ["—"]},
	"evidence": {"file": "docs/terms.md", "anchor": "user-duties"},
}}

test_reports_an_anchor_without_heading if {
	rule.violations == found with input as seen([terms("anchor-missing")])
}

test_names_the_anchors_that_come_nearest if {
	item := object.union(terms("anchor-missing"), {"nearest": ["duties-of-users", "users"]})

	some violation in rule.violations with input as seen([item])

	violation.details == {
		"file": "docs/terms.md",
		"anchor": "user-duties",
		"nearest": ["`#duties-of-users`", "`#users`"],
	}
}

test_names_none_where_none_is_near if {
	rule.violations == found with input as seen([object.union(terms("anchor-missing"), {"nearest": []})])
}

test_reports_it_outside_the_scope_of_article_2_as_well if {
	rule.violations == found with input as example.with_evidence(example.outside, [terms("anchor-missing")])
}

test_silent_in_every_other_state if {
	others := {
		"opened",
		"missing",
		"not-a-file",
		"outside",
		"empty",
		"unreadable",
		"too-large",
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
