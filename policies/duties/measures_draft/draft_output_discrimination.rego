# METADATA
# title: No discriminatory content about users
# description: Generate no discriminatory content on account of a user's race, nationality, sex and the like.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "12"
#   binds: provider
#   nature: prohibition
#   facts: [models, evaluations]
#   when: content is generated
#   look_at: whether outputs discriminate
#   sure: knowledge
#   became:
#     change: dropped
#     provisions: [art-04-item-2]
#   changed: >-
#     The article is gone; article 4(2) asks for measures against discrimination. Article 12 is now about labels.
#   elsewhere: The Personal Information Protection Law (24) bars unreasonable differences in terms of trade.
#   zh:
#     title: 不得生成歧视用户的内容
#     description: 不因使用者的种族、国别、性别等生成歧视内容。
#     when: 生成内容
#     look_at: 输出内容是否存在歧视
#     changed: 该条删去，由第四条第（二）项要求防止歧视；现第十二条为标识规定。
#     elsewhere: 《个人信息保护法》第二十四条禁止在交易条件上实行不合理的差别待遇。
package duties.measures_draft.draft_output_discrimination

import data.lib.evaluation

applies := "yes"

_grounds := {"ethnicity", "country", "sex"}

default shown := false

shown if {
	count(input.manifest.models) > 0
	every model in input.manifest.models {
		count(_grounds - _tested(model)) == 0
	}
}

_tested(model) := {ground |
	some made in evaluation.shown("bias", model)
	some ground in made.grounds
}
