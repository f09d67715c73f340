# METADATA
# title: Time limit of a filing not countable
# description: >-
#   Time limits for filings run in working days, which the State Council sets year by year. The linter knows them
#   for the years whose notice it carries; this time limit lies outside of them, so that it can be told neither
#   that it was kept nor that it was missed.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-2]
#   checks: []
#   article: "17"
#   severity: note
#   shows: declared_fact
#   sure: secondary
#   basis: >-
#     Article 17 refers to the Algorithm Recommendation Provisions, whose article 24 sets ten working days for a
#     filing and for its change, and twenty for its cancellation.
#   message: >-
#     it cannot be told whether more than {length} working days lie between {start} and {day}: public holidays are
#     known for {first_year} to {last_year} only
#   remedy: >-
#     Count the working days by the State Council's notice on holidays, or use a version of the linter that knows
#     those of the year.
#   zh:
#     title: 备案期限无法计算
#     description: >-
#       备案期限以工作日计算，而工作日由国务院逐年安排。本工具仅知晓已收录年份的安排；该期限超出这些年份，既不能认定按期，也不能认定逾期。
#     basis: >-
#       第十七条指向算法推荐管理规定，该规定第二十四条对备案和变更规定了十个工作日，对注销规定了二十个工作日。
#     message: >-
#       无法判断 {start} 至 {day} 是否超过{length}个工作日：仅收录{first_year}年至{last_year}年的节假日安排
#     remedy: >-
#       按照国务院办公厅的节假日安排计算工作日，或者改用已收录该年份的版本。
package rules.measures.filings.filing_time_unknown

import data.lib.calendar
import data.lib.scope

violations contains {
	"path": limit.path,
	"details": {
		"start": limit.start,
		"day": limit.day,
		"length": limit.length,
		"first_year": input.calendar.first_year,
		"last_year": input.calendar.last_year,
	},
} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	some limit in _limits
	calendar.over(limit.start, limit.length, limit.day) == "unknown"
}

_limits contains {
	"path": ["filings", "algorithm", "submitted"],
	"start": calendar.start(input.manifest.service.launched),
	"day": input.manifest.filings.algorithm.submitted,
	"length": 10,
}

# Where nothing was submitted, the day of the check decides.
_limits contains {
	"path": ["filings", "algorithm", "number"],
	"start": input.manifest.service.launched,
	"day": input.context.as_of,
	"length": 10,
} if {
	not input.manifest.filings.algorithm.number
	not input.manifest.filings.algorithm.submitted
}

_limits contains {
	"path": ["service", "changes", position, "filed_on"],
	"start": calendar.start(change.on),
	"day": object.get(change, "filed_on", input.context.as_of),
	"length": 10,
} if {
	some position, change in input.manifest.service.changes
	change.kind == "filed-facts"
}

_limits contains {
	"path": ["filings", "algorithm", "cancelled"],
	"start": calendar.start(input.manifest.service.ended),
	"day": object.get(input.manifest.filings.algorithm, "cancelled", input.context.as_of),
	"length": 20,
} if {
	input.manifest.filings.algorithm.number
}
