package lib.clauses_test

import data.lib.clauses

test_a_clause_is_named_by_file_and_anchor if {
	clauses.violation({
		"path": ["agreement", "clauses", "minors"],
		"subject": "minors",
		"state": "stub",
		"file": "docs/terms.md",
		"anchor": "minors",
		"line": 9,
		"sure": "high",
	}) == {
		"path": ["agreement", "clauses", "minors"],
		"details": {"subject": "minors", "section": "docs/terms.md#minors", "sure": "high"},
		"evidence": {"file": "docs/terms.md", "anchor": "minors", "line": 9},
	}
}

test_a_document_without_an_anchor_is_named_by_its_file if {
	clauses.violation({
		"path": ["agreement", "document"],
		"subject": "responsibility",
		"state": "shifts-responsibility",
		"file": "docs/terms.md",
		"anchor": null,
		"line": 4,
		"sure": "medium",
	}) == {
		"path": ["agreement", "document"],
		"details": {"subject": "responsibility", "section": "docs/terms.md", "sure": "medium"},
		"evidence": {"file": "docs/terms.md", "anchor": null, "line": 4},
	}
}
