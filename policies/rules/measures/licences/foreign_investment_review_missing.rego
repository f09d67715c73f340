# METADATA
# title: No review of foreign investment
# description: >-
#   A service with foreign investment complies with the laws and administrative regulations on it. Foreign
#   investment is declared, and no note of a review under that law is named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-23-para-2]
#   checks: [investment.review]
#   article: "23(2)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 23(2) asks for compliance with foreign-investment law and not for a note; a note shows that
#     somebody looked.
#   message: >-
#     `investment.foreign` is `true`, and no note of a review under foreign-investment law is named
#   remedy: >-
#     Have the investment looked at and name the note in `investment.review`.
#   zh:
#     title: 缺少外商投资合规审查记录
#     description: >-
#       有外商投资的服务，须遵守外商投资方面的法律、行政法规。清单声明有外商投资，但未列明合规审查记录。
#     basis: >-
#       第二十三条第二款要求遵守外商投资方面的法律、行政法规，未要求留存记录；记录可以说明已经过审查。
#     message: >-
#       `investment.foreign` 为 `true`，但未列明外商投资合规审查记录
#     remedy: >-
#       就该项投资进行审查，并在 `investment.review` 中列明记录。
package rules.measures.licences.foreign_investment_review_missing

import data.lib.scope

violations contains {"path": ["investment", "review"], "details": {}} if {
	scope.binds_provider
	input.manifest.investment.foreign == true
	not input.manifest.investment.review
}
