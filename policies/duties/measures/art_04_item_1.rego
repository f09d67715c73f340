# METADATA
# title: No content barred by law
# description: >-
#   Uphold core socialist values, and generate nothing that laws forbid: subversion, harm to national
#   security, interests or image, separatism, terrorism or extremism, ethnic hatred or discrimination,
#   violence, obscenity, false and harmful information.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "4(1)"
#   binds: any
#   nature: prohibition
#   facts: [content_safety.policy, content_safety.output_review, content_safety.risk_classes, evaluations]
#   when: content is generated
#   look_at: whether an output is unlawful, whether the filters catch it, and whether the values are upheld
#   sure: primary-copy
#   related:
#     - law: ecosystem
#       articles: "6, 7"
#       sure: knowledge
#     - law: csl
#       articles: "13(2)"
#       sure: primary-copy
#     - law: icp
#       articles: "15"
#       sure: knowledge
#     - law: tc260-003
#       en: annex A.1
#       zh: 附录A.1
#       sure: secondary
#     - law: gbt45654
#       en: annex A.1
#       zh: 附录A.1
#       sure: secondary
#   draft:
#     article: "4(1)"
#     change: relaxed
#     sure: text
#   was: >-
#     Content had to embody core values, and a similar list ended in anything that might disturb the
#     economic or social order.
#   changed: >-
#     That open end is gone and the list is tied to what laws forbid; harm to the image and
#     interests of the State was added, and false information became false and harmful information.
#   zh:
#     title: 不生成法律禁止的内容
#     description: |
#       坚持核心价值观，不生成法律、行政法规禁止的内容，包括颠覆政权，危害国家安全、利益与形象，分裂，
#       恐怖极端，民族仇恨与歧视，暴力淫秽，虚假有害信息等。
#     when: 生成内容
#     look_at: 具体输出是否违法、过滤措施能否拦截，以及价值导向是否得到落实
#     was: 内容须体现核心价值观；禁止清单相近，并以可能扰乱经济秩序和社会秩序者兜底。
#     changed: >-
#       删去该兜底表述，清单限于法律法规所禁止者；增列损害国家形象和利益，“虚假信息”改为“虚假有害信息”。
package duties.measures.art_04_item_1

import data.lib.evaluation
import data.lib.evidence

applies := "yes"

default shown := false

# Annex A.1 of the security requirements names the same kinds of content, one by one.
_risk_classes := {"A.1-a", "A.1-b", "A.1-c", "A.1-d", "A.1-e", "A.1-f", "A.1-g", "A.1-h"}

shown if {
	evidence.opened(["content_safety", "policy"])
	evidence.opened(["content_safety", "output_review", "evidence"])
	every class in _risk_classes {
		class in input.manifest.content_safety.risk_classes
	}
	count(input.manifest.models) > 0
	every model in input.manifest.models {
		count(evaluation.shown("safety", model)) > 0
	}
}
