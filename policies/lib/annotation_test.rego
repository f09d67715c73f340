package lib.annotation_test

import data.lib.annotation
import data.lib.example_test as example

annotated(facts) := example.but({"annotation": facts})

test_annotation_is[case] if {
	some case, row in {
		"declared": {"facts": {"performed": true}, "is": "yes"},
		"denied": {"facts": {"performed": false}, "is": "no"},
		"open where it is denied beside rules": {
			"facts": {"performed": false, "rules": "docs/rules.md"},
			"is": "undeclared",
		},
		"told by rules": {"facts": {"rules": "docs/rules.md"}, "is": "yes"},
		"told by a batch": {"facts": {"newest_batch": "2026-08-11"}, "is": "yes"},
		"told by an assessment": {"facts": {"quality_assessment": {"on": "2026-08-11"}}, "is": "yes"},
		"told by a check of samples": {"facts": {"sampling": {"size": 500}}, "is": "yes"},
		"told by training": {"facts": {"training": {"on": "2026-08-11"}}, "is": "yes"},
		"told by supervision": {"facts": {"supervision": {"by": "Red"}}, "is": "yes"},
		"told by annotators": {"facts": {"annotators": ["Red"]}, "is": "yes"},
		"told by reviewers": {"facts": {"reviewers": ["Blue"]}, "is": "yes"},
		"not told by rules that there are not": {"facts": {"rules": false}, "is": "undeclared"},
		"not told by an empty section": {"facts": {"sampling": {}, "annotators": []}, "is": "undeclared"},
		"not told at all": {"facts": {}, "is": "undeclared"},
	}
	annotation.performed == row.is with input as annotated(row.facts)
}

test_what_tells_of_it_is_named if {
	facts := {"rules": "docs/rules.md", "annotators": ["Red"], "newest_batch": "2026-08-11", "training": {}}
	named := {"annotation.annotators", "annotation.newest_batch", "annotation.rules"}

	annotation.declared_by == named with input as annotated(facts)
}
