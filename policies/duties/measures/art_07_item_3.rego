# METADATA
# title: Ground for personal information in training data
# description: >-
#   Where training data contains personal information, have the consent of the person or another ground that
#   laws or administrative regulations name.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7(3)"
#   binds: provider
#   nature: duty
#   facts: [training.performed, training.datasets, privacy.impact_assessments]
#   when: training data contains personal information
#   not_applicable: no personal information is in the training data
#   look_at: >-
#     whether consent was valid and the ground holds, and whether the other datasets are free of personal
#     information
#   sure: primary-copy
#   related:
#     - law: pipl
#       articles: "13, 14, 27-29, 31"
#       sure: primary-copy
#     - law: netdata
#       articles: "22, 24"
#       sure: primary-copy
#   draft:
#     article: "7(3)"
#     change: same
#     sure: knowledge
#   zh:
#     title: 训练数据中个人信息的合法性基础
#     description: 训练数据含有个人信息的，须有本人同意，或者具备法律、行政法规所列的其他合法性基础。
#     when: 训练数据含有个人信息
#     not_applicable: 训练数据不含个人信息
#     look_at: 同意是否有效、基础是否成立，其余数据集是否确实不含个人信息
package duties.measures.art_07_item_3

import data.lib.evidence
import data.lib.training

default applies := "undeclared"

applies := "no" if {
	training.performed == "no"
} else := "yes" if {
	training.performed == "yes"
	true in _flags
} else := "no" if {
	training.performed == "yes"
	count(input.manifest.training.datasets) > 0
	every dataset in input.manifest.training.datasets {
		dataset.personal_information == false
	}
}

_flags contains dataset.personal_information if some dataset in input.manifest.training.datasets

default shown := false

shown if {
	count(input.manifest.training.datasets) > 0
	every position, dataset in input.manifest.training.datasets {
		_grounded(position, dataset)
	}
}

_grounded(_, dataset) if dataset.personal_information == false

_grounded(position, dataset) if {
	dataset.legal_ground
	evidence.opened(["training", "datasets", position, "evidence"])
	_ordinary_or_consented(position, dataset)
}

_ordinary_or_consented(_, dataset) if dataset.sensitive == false

_ordinary_or_consented(position, _) if {
	evidence.opened(["training", "datasets", position, "separate_consent"])
	_assessed
}

_assessed if {
	some position, _ in input.manifest.privacy.impact_assessments
	evidence.opened(["privacy", "impact_assessments", position, "evidence"])
}
