# METADATA
# title: Grounds of bias incomplete
# description: |
#   Effective steps are taken against discrimination by ethnicity, belief, country, region, sex, age, occupation
#   and health. Bias was evaluated for a model, and its evaluations do not list each of these grounds between
#   them. Evaluations of another version do not count; a model without any is reported by
#   `bias-evaluation-missing`. Nothing is asked of a party that only uses the service, which seldom can test its
#   models. Whether answers discriminate is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-04-item-2]
#   checks: [bias.grounds]
#   article: "4(2)"
#   severity: note
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 4(2) names these grounds and ends the list openly; it asks for steps against each and for no
#     evaluation.
#   message: "the evaluation of bias of {subject} does not list the grounds {missing}"
#   remedy: >-
#     Test the grounds that are missing, and list every ground that was tested under `grounds` of an evaluation of
#     kind `bias`.
#   zh:
#     title: 偏见评测的歧视类别不全
#     description: |
#       须采取有效措施防止因民族、信仰、国别、地域、性别、年龄、职业、健康等产生的歧视。已对模型作偏见评测，
#       但各次评测合计未列出全部类别。对其他版本的评测不计；完全没有评测的模型，由 `bias-evaluation-missing` 报告。
#       仅使用服务的一方通常无法评测其模型，故不作要求。本规则不判断输出内容是否存在歧视。
#     basis: 第四条第（二）项列举上述类别并以“等”收尾；该项要求采取措施，并未要求评测。
#     message: "{subject} 的偏见评测未列出类别：{missing}"
#     remedy: 测试所缺类别，并在 `bias` 类评测的 `grounds` 中列出全部已测试类别。
package rules.measures.content.bias_grounds_incomplete

import data.lib.evaluation
import data.lib.scope

violations contains {
	"path": ["evaluations", first, "grounds"],
	"details": {"subject": evaluation.named(model), "missing": missing},
} if {
	scope.binds_provider
	some model in input.manifest.models
	places := evaluation.declared_at("bias", model)

	# Undefined where bias of this version was not evaluated at all.
	first := min(places)
	missing := [ground |
		some ground in ["ethnicity", "belief", "country", "region", "sex", "age", "occupation", "health"]
		not ground in _tested_at(places)
	]
	count(missing) > 0
}

_tested_at(places) := {ground |
	some place in places
	some ground in input.manifest.evaluations[place].grounds
}
