# METADATA
# title: For whom, when and for what
# description: State, and make public, for whom, on what occasions and for what uses the service is meant.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "10"
#   binds: provider
#   nature: duty
#   facts:
#     - publication.document
#     - publication.sections.audience
#     - publication.sections.occasions
#     - publication.sections.purposes
#   when: a generative AI service is provided
#   look_at: whether the statement fits the real use
#   sure: primary-copy
#   related:
#     - law: tc260-003
#       en: clause 7 b)
#       zh: 第7章b）
#       sure: secondary
#   draft:
#     article: "10"
#     change: same
#     sure: knowledge
#   zh:
#     title: 公开适用人群、场合、用途
#     description: 说明服务供哪些人群、在哪些场合、作何用途，并向社会公开。
#     when: 提供生成式人工智能服务
#     look_at: 所公开的内容是否与实际使用相符
package duties.measures.art_10_clause_1

import data.lib.evidence

applies := "yes"

default shown := false

shown if {
	input.manifest.publication.address
	every section in ["audience", "occasions", "purposes"] {
		evidence.opened(["publication", "sections", section])
	}
	not _says_otherwise
}

# A page on whom the service is for that keeps out whom the service lets in.
_says_otherwise if {
	input.manifest.publication.excludes_minors == true
	input.manifest.audience.minors in {"allowed", "directed"}
}
