# METADATA
# title: No unlawful handling of personal information and secrets
# description: Do not unlawfully obtain, disclose or use personal information, private matters or trade secrets.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(5)"
#   binds: provider
#   nature: prohibition
#   facts: [privacy.policy, training.performed, training.datasets]
#   when: products or services are provided
#   look_at: whether what is held was lawfully obtained, and whether secrets are kept
#   sure: knowledge
#   became:
#     change: dropped
#     provisions: [art-04-item-4]
#   changed: The express ban left the item, as other law holds it; trade secrets went to article 4(3).
#   elsewhere: The Personal Information Protection Law (10) and {csl:46} of the Cybersecurity Law still hold the ban.
#   zh:
#     title: 不得非法处理个人信息和商业秘密
#     description: 个人信息、隐私和商业秘密，不得以非法方式取得、透露或者使用。
#     when: 提供产品或者服务
#     look_at: 所持有的信息是否合法取得，秘密是否得到保守
#     changed: 该项不再作明文禁止，由其他法律规定；商业秘密移至第四条第（三）项。
#     elsewhere: 《个人信息保护法》第十条、《网络安全法》{csl:46}仍予禁止。
package duties.measures_draft.draft_data_ban

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	evidence.opened(["privacy", "policy"])
	_data_accounted_for
}

_data_accounted_for if input.manifest.training.performed == false

_data_accounted_for if {
	count(input.manifest.training.datasets) > 0
	every position, dataset in input.manifest.training.datasets {
		_accounted_for(position, dataset)
	}
}

_accounted_for(_, dataset) if dataset.personal_information == false

_accounted_for(position, dataset) if {
	dataset.legal_ground
	evidence.opened(["training", "datasets", position, "evidence"])
}
