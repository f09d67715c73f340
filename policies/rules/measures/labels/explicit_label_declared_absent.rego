# METADATA
# title: No explicit label, as declared
# description: |
#   Content that could mislead the public carries a label that people see or hear. A service with lasting
#   emotional companionship imitates a person in dialogue; editing of faces or voices changes how a person
#   looks or sounds. Such a feature is declared, and the manifest itself says that there is no explicit label.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.cac.gov.cn/2022-12/11/c_1672221949354811.htm
#     description: Deep Synthesis Provisions, in Chinese
#   - ref: https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm
#     description: Labelling Measures, official publication, in Chinese
# custom:
#   duty: [art-12]
#   checks: [labels.explicit]
#   article: "12"
#   severity: error
#   shows: declared_breach
#   sure: reasoned
#   basis: >-
#     Article 12 refers to the Deep Synthesis Provisions; article 17(1) asks for a plain label where the public
#     could be misled, among others for dialogue that imitates a person, imitated voices, and faces made or
#     changed. That the feature declared here falls under it is a reading; other services may fall under it as
#     well.
#   message: >-
#     the service has the feature `{feature}`, and the manifest declares that generated content of the kind
#     `{kind}` has no explicit label
#   remedy: >-
#     Label this content so that people notice, and replace `labels.{kind}.explicit: false` with the `form`,
#     `words` and `position` of the label.
#   zh:
#     title: 声明无显式标识
#     description: |
#       可能使公众混淆、误认的内容，应当带有人可感知的标识。持续情感陪伴以对话模拟真人；人脸、人声编辑改变他人的容貌或者声音。
#       清单声明具有此类功能，同时自身声明没有显式标识。
#     basis: >-
#       第十二条援引深度合成管理规定，其第十七条第一款要求对可能导致公众混淆、误认的服务作显著标识，其中包括模拟真人的对话、
#       仿声以及人脸的生成与改动。所声明的功能属于该款系据此推论；其他服务亦可能属于该款。
#     message: "服务具有 `{feature}` 功能，而清单声明 `{kind}` 类生成内容没有显式标识"
#     remedy: >-
#       对该类内容添加人可感知的标识，并以标识的 `form`（形式）、`words`（文字）和 `position`（位置）取代
#       `labels.{kind}.explicit: false`。
package rules.measures.labels.explicit_label_declared_absent

import data.lib.scope

# Article 17(1) of the Deep Synthesis Provisions turns on whether the public could be misled. These are the
# features that tell of a person imitated or changed; of any other service the manifest does not say enough.
_imitating := {
	"companion": ["text"],
	"face-editing": ["image", "video"],
	"voice-editing": ["audio"],
}

violations contains {"path": ["labels", kind, "explicit"], "details": {"feature": feature, "kind": kind}} if {
	scope.binds_provider
	some feature in input.manifest.service.features
	some kind in _imitating[feature]
	kind in input.manifest.service.generates
	input.manifest.labels[kind].explicit == false
}
