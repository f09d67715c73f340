# METADATA
# title: No unlawful keeping of identifying records
# description: >-
#   Do not unlawfully keep inputs and usage records from which a user can be identified. Keeping as such is
#   not barred, and other law asks for some logs.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "11(1)"
#   binds: provider
#   nature: prohibition
#   facts: [privacy.retention, privacy.clauses.retention]
#   when: inputs or usage records from which a user can be identified are kept
#   not_applicable: no inputs or usage records that identify a user are kept
#   look_at: whether the ground for keeping holds, and whether the rest really identifies nobody
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "19, 47"
#       sure: primary-copy
#     - law: csl
#       articles: "23(3)"
#       sure: primary-copy
#     - law: label
#       articles: "9"
#       sure: secondary
#   draft:
#     article: "11"
#     change: reworded
#     sure: knowledge
#   was: No unlawful keeping of inputs from which identity can be inferred.
#   changed: Usage records were added, and inferred became identified.
#   zh:
#     title: 不非法留存可识别身份的信息
#     description: |
#       凡可据以辨认使用者身份的输入和使用记录，不得违法保存；保存本身并不禁止，其他法律对日志另有留存要求。
#     when: 留存能够识别使用者身份的输入信息或者使用记录
#     not_applicable: 不留存能够识别使用者身份的输入信息和使用记录
#     look_at: 留存依据是否成立，其余数据是否确实不能识别身份
#     was: 不得非法留存能够推断出用户身份的输入信息。
#     changed: 增列使用记录，“推断出”改为“识别”。
package duties.measures.art_11_para_1_clause_3

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if {
	true in _identifying
} else := "no" if {
	count(input.manifest.privacy.retention) == 0
} else := "no" if {
	_classes - _named == set()
	_identifying == {false}
}

_classes := {"inputs", "usage-records"}

_kept := [item |
	some item in input.manifest.privacy.retention
	item.what in _classes
]

_named contains item.what if some item in _kept

_identifying contains object.get(item, "identifies_users", "undeclared") if some item in _kept

default shown := false

shown if {
	_classes - _named == set()
	every position, item in input.manifest.privacy.retention {
		_accounted_for(position, item)
	}
	evidence.opened(["privacy", "clauses", "retention"])
}

_accounted_for(_, item) if not item.what in _classes

_accounted_for(_, item) if item.identifies_users == false

_accounted_for(position, item) if {
	item.ground
	_limited(item.kept)
	evidence.opened(["privacy", "retention", position, "evidence"])
}

_limited(kept) if {
	_length(kept)
	not kept.unlimited
}

_length(kept) if kept.days >= 0

_length(kept) if kept.months >= 0
