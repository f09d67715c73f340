# METADATA
# title: Security assessment missing
# description: >-
#   A service with public-opinion properties or capacity for social mobilisation is assessed for security under
#   the State provisions on it. The service is declared to be of that class, and no day of an assessment is
#   named.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-1]
#   checks: [assessment.done]
#   article: "17"
#   severity: error
#   shows: missing_record
#   message: >-
#     the service is declared to be of the class of article 17, and no day of a security assessment is named
#   remedy: >-
#     Add `filings.security_assessment` with `done`, `scope` and `evidence`.
#   zh:
#     title: 缺少安全评估记录
#     description: >-
#       具有舆论属性或者社会动员能力的服务，须依国家相关规定进行安全评估。清单声明服务属于该类，但未填写评估完成日期。
#     message: >-
#       声明属于第十七条所指服务，但未填写安全评估完成日期
#     remedy: >-
#       填写 `filings.security_assessment` 及其 `done`、`scope` 和 `evidence`。
package rules.measures.filings.security_assessment_missing

import data.lib.scope

violations contains {"path": ["filings", "security_assessment", "done"], "details": {}} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == true
	not input.manifest.filings.security_assessment.done
}
