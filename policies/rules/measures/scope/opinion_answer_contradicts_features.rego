# METADATA
# title: Functions contradict the answer
# description: |
#   The answer to article 17 says that the service has neither public-opinion properties nor capacity for
#   social mobilisation, and users can reach others through it. Such functions are what the class is about.
#   The rule is silent where the Measures do not apply, for then nobody asks.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-1, art-17-clause-2]
#   checks: []
#   article: "17"
#   severity: error
#   shows: inconsistent
#   message: "`opinion_influence.answer` is `false`, and `service.features` lets users reach others: {features}"
#   remedy: "Correct `opinion_influence.answer`, or take out of `service.features` what the service does not have."
#   zh:
#     title: 功能与第十七条声明矛盾
#     description: |
#       就第十七条所作声明称服务不具有舆论属性或者社会动员能力，
#       而使用者可借助该服务面向他人传播；此类功能正是该类服务的特征。本办法不适用的，
#       本规则不予报告。
#     message: "`opinion_influence.answer` 为 `false`，而 `service.features` 含有面向他人传播的功能：{features}"
#     remedy: "更正 `opinion_influence.answer`；服务并无相应功能的，从 `service.features` 中删去。"
package rules.measures.scope.opinion_answer_contradicts_features

import data.lib.contradiction
import data.lib.scope

violations contains {"path": ["opinion_influence", "answer"], "details": {"features": features}} if {
	scope.binds_provider
	features := sort(contradiction.opinion_answer_contradicts_features)
	count(features) > 0
}
