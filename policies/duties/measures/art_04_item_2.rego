# METADATA
# title: Measures against discrimination
# description: >-
#   When algorithms are designed, training data chosen, models built and tuned and the service delivered,
#   take effective measures against discrimination by ethnicity, belief, country, region, sex, age,
#   occupation, health and the like.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(2)"
#   binds: any
#   nature: duty
#   facts: [evaluations]
#   when: algorithms are designed, data chosen, models built or tuned, or the service is delivered
#   look_at: whether the measures work at each stage, and whether outputs discriminate
#   sure: primary-copy
#   related:
#     - law: tc260-003
#       en: annex A.2
#       zh: 附录A.2
#       sure: secondary
#     - law: gbt45654
#       en: annex A.2
#       zh: 附录A.2
#       sure: secondary
#     - law: pipl
#       articles: "24"
#       sure: primary-copy
#   draft:
#     article: "4(2)"
#     change: reworded
#     sure: knowledge
#   was: A similar list of stages; the grounds named race and left out health.
#   changed: Health was added, the separate word for race dropped, and the measures must be effective.
#   zh:
#     title: 防止歧视
#     description: |
#       从算法设计、数据选取到模型构建、调优和提供服务，各环节都要有效防止因民族、信仰、国别、地域、性别、
#       年龄、职业、健康等产生的歧视。
#     when: 设计算法、选择训练数据、生成和优化模型或者提供服务
#     look_at: 各环节的措施是否有效，输出内容是否存在歧视
#     was: 所列环节相近；歧视事由含种族而不含健康。
#     changed: 增列健康，删去种族一词，并要求措施有效。
package duties.measures.art_04_item_2

import data.lib.evaluation

applies := "yes"

default shown := false

_grounds := {"ethnicity", "belief", "country", "region", "sex", "age", "occupation", "health"}

shown if {
	count(input.manifest.models) > 0
	every model in input.manifest.models {
		count(_grounds - _tested(model)) == 0
	}
}

_tested(model) := {ground |
	some of_model in evaluation.shown("bias", model)
	some ground in of_model.grounds
}
