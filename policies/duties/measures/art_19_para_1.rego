# METADATA
# title: Readiness for inspection
# description: >-
#   Cooperate when a competent department inspects: explain source, scale and types of training data, the
#   annotation rules and the working of the algorithm as asked, and give needed technical, data and other
#   support.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   article: "19(1)"
#   binds: provider
#   nature: duty
#   facts: [inspection]
#   when: a competent department inspects
#   look_at: >-
#     whether the explanations would satisfy an inspector; the text asks for explanation and support, not
#     for the data set itself
#   sure: primary-copy
#   related:
#     - law: csl
#       articles: "51(2)"
#       sure: primary-copy
#     - law: csl
#       articles: "70"
#       sure: primary-copy
#     - law: algo
#       articles: "28"
#       sure: knowledge
#     - law: deep
#       articles: "21"
#       sure: knowledge
#   draft:
#     article: "17"
#     change: reworded
#     sure: seed
#   was: >-
#     On demand, what could sway the trust or choice of users: source, scale, type and quality of
#     data, annotation, base algorithms and technical systems.
#   changed: A shorter list, tied to inspections; technical and data support is new.
#   commentary: >-
#     Some overviews say that training data and algorithms are handed over; the text asks for an
#     explanation, and for the technical and data support that is needed.
#   zh:
#     title: 配合监督检查
#     description: |
#       接受主管部门检查：应要求说明训练数据从何而来、数量与种类如何，标注依据何种规则，算法如何运作，
#       并给予必要的技术、数据等协助。
#     when: 主管部门开展监督检查
#     look_at: 说明能否满足检查要求；条文要求说明和支持，并未要求交出数据集
#     commentary: "有的综述称须交出训练数据和算法；条文要求的是予以说明，并提供必要的技术、数据等支持。"
#     was: >-
#       应要求提供可以影响用户信任、选择的必要信息：数据来源、规模、类型、质量，标注规则，基础算法和技术体系
#       等。
#     changed: 范围缩短并限于监督检查；新增技术、数据等支持和协助。
package duties.measures.art_19_para_1

import data.lib.evidence
import data.lib.inspection

applies := "yes"

default shown := false

shown if {
	input.manifest.inspection.contact
	every name in inspection.asked {
		evidence.opened(["inspection", name])
	}
}
