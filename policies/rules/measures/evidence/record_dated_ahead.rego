# METADATA
# title: Record dated ahead
# description: |
#   The day on which something was evaluated, assessed, reviewed, filed or decided lies after the date of the check.
#   What has not been done yet shows nothing, so one of the two days is wrong. A single day is let pass, since it may
#   have begun in the mainland and not yet where the check runs. Days that may well lie ahead, such as a launch or the
#   first day of an agreement, are not looked at, nor is anything before the Measures are in force.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   severity: warning
#   shows: inconsistent
#   message: "{day} is the day of something that was done, and lies after the date of the check"
#   remedy: Correct the day; what is only planned belongs into the manifest once it is done.
#   zh:
#     title: 记录日期晚于检查日期
#     description: |
#       评测、评估、审查、备案或者决定的日期晚于检查日期。尚未完成的事项不能说明任何情况，两个日期必有一误。
#       仅晚一日的不提示，因境内可能已进入次日。可以晚于检查日期的日期，如上线日期、协议生效日期，不在核对之列；
#       本办法施行之前亦不核对。
#     message: "{day} 为已完成事项的日期，却晚于检查日期"
#     remedy: 更正该日期；尚在计划中的事项，完成后再填入清单。
package rules.measures.evidence.record_dated_ahead

import data.lib.calendar

# Who asks what will bind asks it of the record as it stands.
_since := "2023-08-15"

violations contains {"path": path, "details": {"day": day}} if {
	input.context.as_of >= _since
	some path, day in _done

	# Most days are over, which a comparison of texts tells without counting.
	day > input.context.as_of
	calendar.days(input.context.as_of, day) > 1
}

# The days of what is declared as done, by the path to them.
_done[path] := object.get(input.manifest, path, null) if {
	some path in [
		["audience", "decision", "on"],
		["content_safety", "keyword_library", "updated"],
		["training", "manual_sample", "on"],
		["training", "technical_sample", "on"],
		["annotation", "quality_assessment", "on"],
		["annotation", "sampling", "on"],
		["annotation", "newest_batch"],
		["annotation", "training", "on"],
		["filings", "security_assessment", "done"],
		["filings", "algorithm", "submitted"],
		["filings", "algorithm", "filed"],
		["filings", "algorithm", "cancelled"],
		["filings", "service", "granted"],
	]
	object.get(input.manifest, path, null) != null
}

_done[["evaluations", position, "on"]] := made.on if some position, made in input.manifest.evaluations

_done[["privacy", "impact_assessments", position, "on"]] := made.on if {
	some position, made in input.manifest.privacy.impact_assessments
}

_done[["training", "datasets", position, "ip_review", "on"]] := dataset.ip_review.on if {
	some position, dataset in input.manifest.training.datasets
}

_done[["service", "changes", position, "filed_on"]] := change.filed_on if {
	some position, change in input.manifest.service.changes
}
