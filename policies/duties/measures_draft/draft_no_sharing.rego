# METADATA
# title: No passing on of inputs
# description: Pass on to nobody what users enter, unless a law or administrative regulation allows it.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11"
#   binds: provider
#   nature: prohibition
#   facts: [models, privacy.recipients]
#   when: inputs leave the provider
#   not_applicable: no inputs leave the provider
#   look_at: whether a law allowed each transfer; the final text bars unlawful ones only
#   sure: knowledge
#   became:
#     change: relaxed
#     provisions: [art-11-para-1-clause-4]
#   changed: >-
#     From a ban unless allowed to a ban on what is unlawful; to have inputs processed by another is no breach by
#     itself.
#   elsewhere: >-
#     The Personal Information Protection Law (23) asks that people are told and consent on their own before their
#     information goes to another controller.
#   zh:
#     title: 不得向他人提供输入信息
#     description: 使用者输入的信息，除法律法规允许外，一律不得交给他人。
#     when: 输入信息提供给提供者以外的主体
#     not_applicable: 输入信息不提供给他人
#     look_at: 各项提供是否有法律依据；正式文本仅禁止非法提供
#     changed: 由原则禁止改为不得非法提供；委托他人处理本身并不违法。
#     elsewhere: 《个人信息保护法》第二十三条：向其他个人信息处理者提供的，须告知并取得单独同意。
package duties.measures_draft.draft_no_sharing

import data.lib.evidence

default applies := "undeclared"

# Whoever calls another's model hands it the inputs.
applies := "yes" if {
	count(_suppliers) > 0
} else := "yes" if {
	count(input.manifest.privacy.recipients) > 0
} else := "no" if {
	count(input.manifest.privacy.recipients) == 0
}

_suppliers contains object.get(model, "supplier", "") if {
	some model in input.manifest.models
	model.origin == "third-party-api"
}

default shown := false

shown if {
	count(input.manifest.privacy.recipients) > 0
	every position, recipient in input.manifest.privacy.recipients {
		recipient.ground
		evidence.opened(["privacy", "recipients", position, "evidence"])
	}
	_suppliers - {recipient.name | some recipient in input.manifest.privacy.recipients} == set()
}
