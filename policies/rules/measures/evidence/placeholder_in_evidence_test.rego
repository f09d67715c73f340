package rules.measures.evidence.placeholder_in_evidence_test

import data.lib.example_test as example
import data.rules.measures.evidence.placeholder_in_evidence as rule

left := {"path": ["agreement", "document"], "file": "docs/terms.md", "line": 40, "text": "【待填写】"}

found := {{
	"path": ["agreement", "document"],
	"details": {"file": "docs/terms.md", "line": 40, "text": "【待填写】"},
	"evidence": {"file": "docs/terms.md", "anchor": null, "line": 40},
}}

test_reports_a_placeholder_with_its_line if {
	rule.violations == found with input as object.union(example.but({}), {"placeholders": [left]})
}

test_reports_it_outside_the_scope_of_article_2_as_well if {
	rule.violations == found with input as object.union(example.but(example.outside), {"placeholders": [left]})
}

test_silent_when_nothing_was_left if {
	rule.violations == set() with input as object.union(example.but({}), {"placeholders": []})
}
