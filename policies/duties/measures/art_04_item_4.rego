# METADATA
# title: Lawful rights of others
# description: >-
#   Respect the lawful rights of others: no harm to body or mind, and no infringement of likeness,
#   reputation, honour, privacy or personal information.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(4)"
#   binds: any
#   nature: prohibition
#   facts:
#     - content_safety.policy
#     - content_safety.risk_classes
#     - service.features
#     - privacy.edited_person_consent
#   when: a generative AI service is provided or used
#   look_at: whether an output harms a person or infringes a right
#   sure: primary-copy
#   related:
#     - law: civil-code
#       articles: "1018-1039"
#       sure: knowledge
#     - law: pipl
#       sure: primary-copy
#     - law: deep
#       articles: "14(2)"
#       sure: secondary
#     - law: tc260-003
#       en: annex A.4
#       zh: 附录A.4
#       sure: secondary
#   draft:
#     article: "4(5)"
#     change: reworded
#     sure: knowledge
#   was: >-
#     Similar protection with intellectual property, and an express ban on unlawfully getting,
#     disclosing or using personal information, privacy and trade secrets.
#   changed: The express ban left the item, as other law holds it; honour was added.
#   zh:
#     title: 尊重他人合法权益
#     description: 顾及他人的合法权益：不损害身心健康，不侵犯肖像、名誉、荣誉、隐私和个人信息。
#     when: 提供或者使用生成式人工智能服务
#     look_at: 输出内容是否危害他人或者侵害其权益
#     was: 保护范围相近并含知识产权，另明文禁止非法获取、披露、利用个人信息和隐私、商业秘密。
#     changed: 该项明文禁止移出，由其他法律规定；增列荣誉权。
package duties.measures.art_04_item_4

import data.lib.evidence

applies := "yes"

default shown := false

# Annex A.4 of the security requirements names the same rights, one by one.
_risk_classes := {"A.4-a", "A.4-b", "A.4-c", "A.4-d", "A.4-e", "A.4-f", "A.4-g"}

shown if {
	evidence.opened(["content_safety", "policy"])
	every class in _risk_classes {
		class in input.manifest.content_safety.risk_classes
	}
	_edited_persons_consent
}

_edited_persons_consent if evidence.opened(["privacy", "edited_person_consent"])

_edited_persons_consent if {
	input.manifest.service.features
	not _edits_persons
}

_edits_persons if {
	some feature in input.manifest.service.features
	feature in {"face-editing", "voice-editing"}
}
