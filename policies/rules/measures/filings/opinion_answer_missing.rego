# METADATA
# title: Question of article 17 unanswered
# description: >-
#   A service with public-opinion properties or capacity for social mobilisation is assessed for security and
#   its algorithm filed. Whether a service is of that class is for people to decide; the manifest records their
#   answer, and none is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-1, art-17-clause-2]
#   checks: [opinion.answer]
#   article: "17"
#   severity: error
#   shows: missing_record
#   message: >-
#     it is not declared whether the service has public-opinion properties or capacity for social mobilisation
#   remedy: >-
#     Decide it, and add `opinion_influence.answer` with `opinion_influence.reason`.
#   zh:
#     title: 未声明是否属于第十七条所指服务
#     description: >-
#       具有舆论属性或者社会动员能力的服务须进行安全评估并办理算法备案。服务是否属于该类，由提供者判断，清单记录其结论；清单尚未作此声明。
#     message: >-
#       未声明服务是否具有舆论属性或者社会动员能力
#     remedy: >-
#       作出判断，并填写 `opinion_influence.answer` 和 `opinion_influence.reason`。
package rules.measures.filings.opinion_answer_missing

import data.lib.scope

violations contains {"path": ["opinion_influence"], "details": {}} if {
	scope.binds_provider
	not input.manifest.opinion_influence
}
