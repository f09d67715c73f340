package lib.evidence_test

import data.lib.evidence
import data.lib.example_test as example

document := ["agreement", "document"]

terms(state) := {"path": document, "file": "docs/terms.md", "anchor": "user-duties", "state": state}

seen(items) := example.with_evidence({}, items)

test_what_was_opened_is_opened if {
	evidence.opened(document) with input as seen([terms("opened")])
}

test_what_was_found_in_another_state_is_not_opened if {
	others := {"missing", "not-a-file", "outside", "empty", "anchor-missing", "unreadable", "too-large", "not-read", "untracked", "no-document"}

	every state in others {
		not evidence.opened(document) with input as seen([terms(state)])
	}
}

test_what_the_manifest_does_not_refer_to_is_not_opened if {
	not evidence.opened(["guidance", "document"]) with input as seen([terms("opened")])
}

test_a_place_that_refers_twice_is_opened_only_if_both_are if {
	not evidence.opened(document) with input as seen([terms("opened"), terms("missing")])
}

test_a_violation_names_the_place_and_the_file if {
	evidence.violation(terms("missing")) == {
		"path": ["agreement", "document"],
		"details": {"file": "docs/terms.md"},
		"evidence": {"file": "docs/terms.md", "anchor": "user-duties"},
	}
}

test_a_violation_of_a_whole_file_has_no_anchor if {
	item := {"path": document, "file": "docs/terms.md", "anchor": null, "state": "empty"}

	evidence.violation(item).evidence == {"file": "docs/terms.md", "anchor": null}
}
