# METADATA
# title: Inspection file incomplete
# description: |
#   When a competent department inspects, a provider explains, as asked, the source, scale and types of training
#   data, the annotation rules and the working of the algorithm. What is asked for is the explanation; the article
#   does not say that data sets, code or models are handed over. A file that is ready beforehand shows that it can
#   be given. A provider that declares that it processes no training data is not asked about such data, and one
#   that declares that it annotates none is not asked for the rules; without a declaration all five are looked for.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-19-para-1]
#   checks: [inspection.pack]
#   article: "19(1)"
#   severity: warning
#   shows: missing_record
#   message: "no explanation is ready for an inspection: {missing}"
#   remedy: >-
#     Write what could be told an inspector on each of these, and name the files under `inspection`; declare
#     `training.performed: false` or `annotation.performed: false` where there is nothing to explain.
#   zh:
#     title: 检查说明资料不全
#     description: |
#       主管部门检查时，提供者应当应要求讲明训练数据从何而来、数量与种类如何，标注依据何种规则，算法如何运作。
#       条文要求的是说明，并未要求交出数据集、代码或者模型；事先备好的说明资料可以证明能够予以说明。
#       声明不处理训练数据的，不查找训练数据说明；声明不开展标注的，不查找标注规则说明；未作声明的，五项均查找。
#     message: "尚无可供检查的说明：{missing}"
#     remedy: >-
#       就上述各项写明可向检查机关说明的内容，并在 `inspection` 下填写相应文件；确无可说明事项的，声明 `training.performed: false`
#       或者 `annotation.performed: false`。
package rules.measures.inspection.inspection_file_incomplete

import data.lib.inspection
import data.lib.scope

violations contains {"path": ["inspection"], "details": {"missing": _missing}} if {
	scope.binds_provider
	count(_missing) > 0
}

# An explanation that is declared `false` is not ready either. That is no breach before somebody asks for it.
_missing := [concat(".", ["inspection", name]) |
	some name in inspection.asked
	not input.manifest.inspection[name]
]
