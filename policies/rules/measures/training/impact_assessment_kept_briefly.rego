# METADATA
# title: Impact assessment kept too briefly
# description: >-
#   Training data with personal information needs a ground of law. Where it is sensitive, its effect on
#   people is assessed beforehand and the report kept for at least three years. This report is declared to
#   be kept for less, so it will not be there to show anything.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-07-item-3]
#   checks: [training.pi_dpia]
#   article: "7(3)"
#   severity: warning
#   shows: missing_record
#   sure: primary-copy
#   basis: >-
#     The three years come from article 56 of the Personal Information Protection Law; they are counted here
#     from the day of the assessment.
#   message: the assessment of {of} on {on} is kept until {kept_until}, which is less than three years
#   remedy: Keep the report for three years at least, and correct `kept_until`.
#   zh:
#     title: 影响评估保存期不足
#     description: >-
#       训练数据含有个人信息的，须具备合法性基础；涉及敏感个人信息的，还应事先评估对个人的影响，
#       评估报告至少保存三年。清单所填保存期短于三年，届时将无从证明。
#     basis: 三年出自《个人信息保护法》第五十六条；此处自评估之日起算。
#     message: 对 {of} 的评估作于 {on}，保存至 {kept_until}，不足三年
#     remedy: 将评估报告至少保存三年，并更正 `kept_until`。
package rules.measures.training.impact_assessment_kept_briefly

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["privacy", "impact_assessments", position, "kept_until"],
	"details": {"of": assessment.of, "on": assessment.on, "kept_until": assessment.kept_until},
} if {
	scope.binds_provider
	training.performed == "yes"
	count(training.sensitive) > 0
	some position, assessment in input.manifest.privacy.impact_assessments
	assessment.kept_until < _three_years_after(assessment.on)
}

_three_years_after(day) := concat("", [_year(day), substring(day, 4, -1)]) if not endswith(day, "-02-29")

# Three years after a leap year comes none, so the period ends on the last day of February.
_three_years_after(day) := concat("", [_year(day), "-02-28"]) if endswith(day, "-02-29")

_year(day) := format_int(to_number(substring(day, 0, 4)) + 3, 10)
