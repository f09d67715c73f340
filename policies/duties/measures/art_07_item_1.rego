# METADATA
# title: Lawful sources of data and models
# description: Use only data and foundation models that come from a lawful source.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "7(1)"
#   binds: provider
#   nature: duty
#   facts: [training.performed, training.datasets, models]
#   when: training data or a foundation model is used
#   not_applicable: neither training data nor a model is used
#   look_at: whether a source is lawful in truth, and whether a licence covers the use
#   sure: primary-copy
#   related:
#     - law: tc260-003
#       en: clauses 5.1 and 6 a)
#       zh: 第5.1条及第6章a）
#       sure: secondary
#     - law: gbt45654
#       sure: secondary
#     - law: netdata
#       articles: "18"
#       sure: primary-copy
#   draft:
#     article: "7"
#     change: tightened
#     sure: knowledge
#   was: Lawful sources of data; nothing on foundation models.
#   changed: Foundation models were added.
#   zh:
#     title: 数据和基础模型来源合法
#     description: 所用数据与基础模型的来源均应合法。
#     when: 使用训练数据或者基础模型
#     not_applicable: 既不使用训练数据，也不使用模型
#     look_at: 来源是否确属合法，许可是否涵盖该项使用
#     was: 数据来源合法；未提基础模型。
#     changed: 增列基础模型。
package duties.measures.art_07_item_1

import data.lib.evidence
import data.lib.training

default applies := "undeclared"

applies := "yes" if {
	training.performed == "yes"
} else := "yes" if {
	count(input.manifest.models) > 0
} else := "no" if {
	training.performed == "no"
	count(input.manifest.models) == 0
	not _generates
}

# What generates has a model behind it, whatever an empty list says.
_generates if count(input.manifest.service.generates) > 0

default shown := false

shown if {
	_data_shown
	count(input.manifest.models) > 0
	every position, model in input.manifest.models {
		model.origin
		_licensed(model)
		evidence.opened(["models", position, "evidence"])
	}
}

_licensed(model) if model.origin == "self-trained"

_licensed(model) if model.licence

_data_shown if training.performed == "no"

_data_shown if {
	count(input.manifest.training.datasets) > 0
	every position, dataset in input.manifest.training.datasets {
		_source_named(dataset)
		evidence.opened(["training", "datasets", position, "source_evidence"])
	}
}

_source_named(dataset) if dataset.source in {"self-collected", "commercial", "user-input", "synthetic"}

_source_named(dataset) if {
	dataset.source == "open"
	dataset.licence
}
