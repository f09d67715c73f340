# METADATA
# title: Labels on generated content
# description: >-
#   Label pictures, video and other generated content in the way that the Deep Synthesis Provisions ask for.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "12"
#   binds: provider
#   nature: duty
#   facts: [service.generates, labels]
#   when: pictures, video or other content is generated
#   not_applicable: nothing is generated
#   look_at: >-
#     whether a label is plain to whoever meets it, whether the public could be misled without it, and kinds
#     of content for which the manifest declares no label, such as code
#   sure: primary-copy
#   related:
#     - law: deep
#       articles: "16, 17"
#       sure: secondary
#     - law: deep
#       articles: "18"
#       sure: secondary
#     - law: label
#       articles: "3-10"
#       sure: secondary
#     - law: gb45438
#       sure: secondary
#   draft:
#     article: "16"
#     change: same
#     sure: knowledge
#   zh:
#     title: 标识生成内容
#     description: 图片、视频及其他生成内容，依深度合成管理规定所定方式添加标识。
#     when: 生成图片、视频等内容
#     not_applicable: 不生成内容
#     look_at: 标识是否显著，缺少标识是否可能导致公众混淆，以及代码等清单未设标识项的内容
package duties.measures.art_12

import data.lib.evidence

default applies := "undeclared"

applies := "yes" if count(input.manifest.service.generates) > 0

applies := "no" if count(input.manifest.service.generates) == 0

default shown := false

# Code, transcripts and other kinds have no label of their own in a manifest.
_label := {
	"text": "text",
	"image": "image",
	"audio": "audio",
	"video": "video",
	"virtual-scene": "virtual_scene",
}

shown if {
	count(input.manifest.service.generates) > 0
	every kind in input.manifest.service.generates {
		evidence.opened(["labels", _label[kind], "explicit", "evidence"])
		_marked_in_file(_label[kind])
	}
	_exports_keep_label
	not _unlabelled_without_terms
}

_marked_in_file(kind) if input.manifest.labels[kind].as_file == false

_marked_in_file(kind) if {
	input.manifest.labels.metadata_stripped == false
	evidence.opened(["labels", kind, "implicit", "evidence"])
}

_exports_keep_label if input.manifest.labels.export_keeps_explicit

_exports_keep_label if {
	features := input.manifest.service.features
	not "download" in features
}

# Content without the explicit label is handed out on terms only: a clause on the user's responsibility, and a log of
# six months, which no count of days falls short of from 184 on.
_unlabelled_without_terms if {
	is_object(input.manifest.labels.unlabelled_on_request)
	not _on_terms
}

_on_terms if {
	evidence.opened(["labels", "unlabelled_on_request", "clause"])
	_half_a_year(input.manifest.labels.unlabelled_on_request.log_kept)
}

_half_a_year(kept) if kept.months >= 6

_half_a_year(kept) if kept.days >= 184
