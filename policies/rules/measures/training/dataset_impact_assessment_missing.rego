# METADATA
# title: No impact assessment of sensitive data
# description: >-
#   Training data with personal information needs a ground of law. Where it is sensitive, its effect on
#   people is assessed beforehand and the report kept. No assessment with a file is declared. Assessments
#   are described in free words, so which dataset one covers is not compared.
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
#     The assessment comes from articles 55 and 56 of the Personal Information Protection Law; article 7(3)
#     itself asks for consent or another ground.
#   message: sensitive personal information is in {names}, and no impact assessment with a file is declared
#   remedy: >-
#     Assess the effect on personal information, and add the assessment to `privacy.impact_assessments` with
#     `of`, `on`, `kept_until` and `evidence`.
#   zh:
#     title: 敏感数据缺少影响评估
#     description: >-
#       训练数据含有个人信息的，须具备合法性基础；涉及敏感个人信息的，还应事先评估对个人的影响并留存报告。
#       清单未列明附有文件的评估。评估对象以文字描述，故不核对其涵盖哪个数据集。
#     basis: >-
#       评估要求出自《个人信息保护法》第五十五条、第五十六条；第七条第（三）项本身仅要求本人同意或者其他合法性基础。
#     message: >-
#       {names} 含有敏感个人信息，但未列明附有文件的个人信息保护影响评估
#     remedy: >-
#       开展个人信息保护影响评估，并填入 `privacy.impact_assessments`，
#       写明 `of`（对象）、`on`（日期）、`kept_until`（保存至）和 `evidence`（报告）。
package rules.measures.training.dataset_impact_assessment_missing

import data.lib.scope
import data.lib.training

violations contains {"path": ["privacy", "impact_assessments"], "details": {"names": sort(_sensitive)}} if {
	scope.binds_provider
	training.performed == "yes"
	count(_sensitive) > 0
	not _assessed
}

_sensitive contains dataset.name if some dataset in training.sensitive

_assessed if {
	some assessment in input.manifest.privacy.impact_assessments
	assessment.evidence
}
