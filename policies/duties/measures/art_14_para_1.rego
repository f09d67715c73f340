# METADATA
# title: Unlawful content
# description: >-
#   On finding unlawful content, promptly stop generating it, stop transmitting it and remove it; put things
#   right by training the model again or the like; report to the competent departments.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "14(1)"
#   binds: provider
#   nature: duty
#   facts: [illegal_content]
#   when: the provider finds unlawful content
#   look_at: >-
#     whether content is unlawful, whether the provider knew, and whether it acted promptly; the text sets
#     no number of days
#   sure: primary-copy
#   related:
#     - law: csl
#       articles: "49"
#       sure: primary-copy
#     - law: csl
#       articles: "69"
#       sure: primary-copy
#     - law: deep
#       articles: "10"
#       sure: knowledge
#     - law: algo
#       articles: "9"
#       sure: secondary
#     - law: emergency
#       sure: secondary
#   draft:
#     article: "15, 13"
#     change: relaxed
#     sure: seed
#   was: >-
#     Content found or reported as not in order: besides filtering, keep it from being generated
#     again within three months by training or the like.
#   changed: >-
#     The result within three months is gone and the trigger is unlawful content only; the report to
#     the authorities was added.
#   commentary: >-
#     Some overviews send the report to the Cyberspace Administration; the text names the competent
#     departments. Some say that stopping and removing is all that is left of the draft; rectification by
#     model optimisation or the like is still asked for, promptly and without a number of days.
#   zh:
#     title: 违法内容处置
#     description: |
#       察觉违法内容后，尽快停止其生成与传输并加以清除，通过优化训练模型等办法纠正，同时报告主管部门。
#     when: 提供者发现违法内容
#     look_at: 内容是否违法，提供者是否知情，处置是否及时；条文未规定天数
#     commentary: "有的综述称应向网信部门报告；条文所称为有关主管部门。有的综述认为仅余停止与消除；条文仍要求采取模型优化训练等措施整改，要求及时，未规定天数。"
#     was: 对发现、举报的不合要求内容，除过滤外，须在三个月内通过模型优化训练等防止再次生成。
#     changed: 三个月的结果要求取消，触发条件收窄为违法内容；新增向主管部门报告。
package duties.measures.art_14_para_1

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	every procedure in ["stop_generation", "stop_transmission", "removal", "rectification"] {
		evidence.opened(["illegal_content", procedure])
	}
	input.manifest.illegal_content.report.department
	input.manifest.illegal_content.report.route
	evidence.opened(["illegal_content", "report", "evidence"])
}
