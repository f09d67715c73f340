package duties.measures.article_14_test

import data.duties.measures.art_14_para_1
import data.duties.measures.art_14_para_2
import data.duties.measures.record_test as record

report := {"department": "cyberspace authority", "route": "telephone"}

# --- Unlawful content ----------------------------------------------------------------------------------

test_content_always_applies if art_14_para_1.applies == "yes" with input as record.declaring({})

content := {
	"declared": {"illegal_content": {"report": report}},
	"references": {
		"illegal_content.stop_generation",
		"illegal_content.stop_transmission",
		"illegal_content.removal",
		"illegal_content.rectification",
		"illegal_content.report.evidence",
	},
	"keys": {"illegal_content.report.department", "illegal_content.report.route"},
}

test_content_is_shown if art_14_para_1.shown with input as record.complete(content)

test_content_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(content)
	art_14_para_1.shown == false with input as facts
}

# --- Unlawful use --------------------------------------------------------------------------------------

test_use_always_applies if art_14_para_2.applies == "yes" with input as record.declaring({})

use(period) := {
	"declared": {
		"access": {"accounts": true},
		"illegal_use": {
			"steps": ["warn", "restrict", "suspend", "terminate"],
			"records_kept": period,
			"report": report,
		},
	},
	"references": {
		"illegal_use.policy",
		"illegal_use.records_kept.evidence",
		"illegal_use.report.evidence",
		"agreement.clauses.illegal_use",
	},
	"keys": {
		"illegal_use.steps.0",
		"illegal_use.steps.1",
		"illegal_use.steps.2",
		"illegal_use.steps.3",
		"illegal_use.records_kept",
		"illegal_use.report.department",
		"illegal_use.report.route",
	},
}

use_without_accounts := {
	"declared": object.union(use({"months": 6}).declared, {"access": {"accounts": false}}),
	"references": use({}).references - {"agreement.clauses.illegal_use"},
	"keys": {"access.accounts"},
}

test_use_is_shown_with_records_kept_for[unit] if {
	some unit in ["days", "months"]
	art_14_para_2.shown with input as record.complete(use({unit: 6}))
}

test_use_is_not_shown_with_records_kept_for_no[unit] if {
	some unit in ["days", "months"]
	art_14_para_2.shown == false with input as record.complete(use({unit: 0}))
}

test_use_is_not_shown_without[missing] if {
	some missing, facts in record.lacking(use({"months": 6}))
	art_14_para_2.shown == false with input as facts
}

test_use_is_shown_without_an_agreement_where_nobody_registers if {
	art_14_para_2.shown with input as record.complete(use_without_accounts)
}

test_use_is_not_shown_without_an_agreement_and_without[missing] if {
	some missing, facts in record.lacking(use_without_accounts)
	art_14_para_2.shown == false with input as facts
}
