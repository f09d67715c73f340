# METADATA
# title: No unlawful passing on of inputs and records
# description: >-
#   Do not unlawfully pass on to others what users enter or the records of their use. To have them processed
#   by another is not a breach by itself.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11(1)"
#   binds: provider
#   nature: prohibition
#   facts: [privacy.recipients, privacy.cross_border_path, privacy.clauses.recipients]
#   when: inputs or usage records leave the provider
#   not_applicable: no inputs or usage records leave the provider
#   look_at: whether each transfer is lawful, and whether the list of recipients is whole
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "21, 23, 38-40"
#       sure: primary-copy
#     - law: netdata
#       articles: "12"
#       sure: primary-copy
#     - law: csl
#       articles: "44"
#       sure: primary-copy
#   draft:
#     article: "11"
#     change: relaxed
#     sure: knowledge
#   was: No passing on of inputs at all, unless a law or regulation allows.
#   changed: From a ban unless allowed to a ban on what is unlawful.
#   zh:
#     title: 不非法提供输入信息和使用记录
#     description: 使用者的输入和使用记录，不得违法交给他人；委托他人处理本身并不违法。
#     when: 输入信息或者使用记录提供给提供者以外的主体
#     not_applicable: 输入信息和使用记录不提供给他人
#     look_at: 各项提供是否合法，接收方清单是否完整
#     was: 除法律法规另有规定外，不得向他人提供用户输入信息。
#     changed: 由原则禁止改为不得非法提供。
package duties.measures.art_11_para_1_clause_4

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
		_consented(position, recipient)
		_path_named(recipient)
		evidence.opened(["privacy", "recipients", position, "evidence"])
	}
	_suppliers - {recipient.name | some recipient in input.manifest.privacy.recipients} == set()
	evidence.opened(["privacy", "clauses", "recipients"])
}

_consented(_, recipient) if recipient.role == "processor"

_consented(position, recipient) if {
	recipient.role == "controller"
	evidence.opened(["privacy", "recipients", position, "separate_consent"])
}

_path_named(recipient) if recipient.located_in == "CN"

_path_named(recipient) if {
	recipient.located_in
	input.manifest.privacy.cross_border_path
}
