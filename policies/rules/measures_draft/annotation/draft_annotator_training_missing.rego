# METADATA
# title: Annotators without declared training
# description: |
#   The draft wanted annotators to have the training that they need. The final text asks the same and adds awareness
#   of the law. Data is annotated, and no training is declared, neither its day nor a file.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [draft-annotator-training]
#   checks: []
#   article: "8"
#   severity: warning
#   shows: missing_record
#   sure: knowledge
#   message: data is annotated, and no training of annotators is declared, which the draft wanted
#   remedy: >-
#     Nothing is to be done for the draft; article 8 of the final text asks for training as well, so add
#     `annotation.training` with `on` and `evidence`.
#   zh:
#     title: 未声明标注人员培训
#     description: |
#       征求意见稿要求给予标注人员所需的培训。正式文本要求相同，并增加法律意识。清单声明开展数据标注，但未声明培训，既无日期也无文件。
#     message: 开展数据标注，但未声明征求意见稿所要求的标注人员培训
#     remedy: 无须因征求意见稿采取措施；正式文本第八条同样要求培训，请填写 `annotation.training` 及其 `on`（日期）和 `evidence`（证据）。
package rules.measures_draft.annotation.draft_annotator_training_missing

import data.packs.measures_draft as draft

violations contains {"path": ["annotation", "training"], "details": {}} if {
	draft.binds_provider
	input.manifest.annotation.performed == true
	not _declared
}

# Nothing is shown by a section that names neither.
_declared if input.manifest.annotation.training.on

_declared if input.manifest.annotation.training.evidence
