package rules.measures_draft.privacy.draft_inputs_passed_on_test

import data.lib.example_test as example
import data.rules.measures_draft.privacy.draft_inputs_passed_on as rule

sms := {"name": "SMS Ltd", "ground": "contract"}

cloud := {"name": "Cloud Ltd", "role": "processor"}

passing(recipients) := {"privacy": {"recipients": recipients}}

test_reports_each_recipient_without_a_ground if {
	found := {{"path": ["privacy", "recipients", 1, "ground"], "details": {"name": "Cloud Ltd"}}}
	rule.violations == found with input as example.but(passing([sms, cloud]))
}

test_silent_where_every_recipient_has_one if {
	rule.violations == set() with input as example.but(passing([sms]))
}

test_silent_where_nothing_is_passed_on[case] if {
	some case, facts in {"as declared": passing([]), "as far as is known": {}}
	rule.violations == set() with input as example.but(facts)
}

test_silent_where_the_draft_did_not_reach if {
	rule.violations == set() with input as example.but(object.union(passing([cloud]), example.outside))
}
