package rules.measures.training.dataset_impact_assessment_missing_test

import data.lib.example_test as example
import data.rules.measures.training.dataset_impact_assessment_missing as rule

# Two sensitive datasets and one that is not, with `assessments` declared.
assessed(assessments, change) := example.but(object.union(facts, change)) if {
	facts := {
		"training": {"performed": true, "datasets": [
			{"name": "visits", "sensitive": true},
			{"name": "wiki", "sensitive": false},
			{"name": "claims", "sensitive": true},
		]},
		"privacy": {"impact_assessments": assessments},
	}
}

found := {{"path": ["privacy", "impact_assessments"], "details": {"names": ["claims", "visits"]}}}

test_reports_sensitive_data_without_an_assessment if {
	rule.violations == found with input as example.but({"training": assessed([], {}).manifest.training})
}

test_reports_an_empty_list_of_assessments if {
	rule.violations == found with input as assessed([], {})
}

test_reports_an_assessment_without_a_file if {
	rule.violations == found with input as assessed([{"of": "visits", "on": "2026-03-20"}], {})
}

test_silent_once_an_assessment_has_a_file if {
	rule.violations == set() with input as assessed([{"of": "visits"}, {"of": "all", "evidence": "docs/pia.md"}], {})
}

test_silent_where_nothing_is_sensitive if {
	change := {"training": {"datasets": [{"name": "wiki", "sensitive": false}, {"name": "news"}]}}
	rule.violations == set() with input as assessed([], change)
}

test_silent_where_no_data_is_trained_on if {
	rule.violations == set() with input as assessed([], {"training": {"performed": false}})
}

test_silent_outside_the_scope_of_article_2 if {
	rule.violations == set() with input as assessed([], example.outside)
}
