# METADATA
# title: No reason for the answer to article 17
# description: >-
#   The manifest says that the service has neither public-opinion properties nor capacity for social
#   mobilisation, so that assessment and filing fall away. Neither a reason nor a document stands behind that
#   answer, and nobody can follow it later.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-17-clause-1, art-17-clause-2]
#   checks: [opinion.answer]
#   article: "17"
#   severity: error
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 17 does not ask for reasons in writing; an answer that sets the whole article aside is worth no
#     more than its reason.
#   message: >-
#     `opinion_influence.answer` is `false`, and no reason for it is declared
#   remedy: >-
#     Add `opinion_influence.reason`, or name the document that gives it in `opinion_influence.evidence`.
#   zh:
#     title: 未说明不属于第十七条所指服务的理由
#     description: >-
#       清单声明服务不具有舆论属性或者社会动员能力，安全评估和备案因而不适用，但既未写明理由，也未列明相关文件，事后无从核实。
#     basis: >-
#       第十七条并未要求书面理由；但该声明使整条不予适用，没有理由即难以成立。
#     message: >-
#       `opinion_influence.answer` 为 `false`，但未写明理由
#     remedy: >-
#       填写 `opinion_influence.reason`，或者在 `opinion_influence.evidence` 中列明载有理由的文件。
package rules.measures.filings.opinion_reason_missing

import data.lib.scope

violations contains {"path": ["opinion_influence", "reason"], "details": {}} if {
	scope.binds_provider
	input.manifest.opinion_influence.answer == false
	not input.manifest.opinion_influence.reason
	not input.manifest.opinion_influence.evidence
}
