# METADATA
# title: No separate consent, as declared
# description: >-
#   Where training data contains personal information, there is the consent of the people in it or another
#   ground of law. For sensitive personal information consent is separate. The manifest itself names consent
#   as the ground for this dataset and declares that no separate consent was given.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# related_resources:
#   - ref: https://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html
#     description: Personal Information Protection Law, in Chinese
# custom:
#   duty: [art-07-item-3]
#   checks: [training.pi_sensitive]
#   article: "7(3)"
#   severity: error
#   shows: declared_breach
#   sure: primary-copy
#   basis: Separate consent comes from article 29 of the Personal Information Protection Law.
#   message: >-
#     {name} contains sensitive personal information on the ground of consent, and the manifest declares that
#     there is no separate consent
#   remedy: >-
#     Ask for separate consent and replace `separate_consent: false` with its record; until then take the
#     sensitive personal information out of the training data.
#   zh:
#     title: 声明无单独同意
#     description: >-
#       训练数据含有个人信息的，须有本人同意或者其他合法性基础；敏感个人信息须取得单独同意。清单自身声明该数据集以同意为依据，
#       而没有单独同意。
#     basis: 单独同意出自《个人信息保护法》第二十九条。
#     message: >-
#       {name} 以同意为依据处理敏感个人信息，而清单声明没有单独同意
#     remedy: >-
#       取得单独同意，并以其记录取代 `separate_consent: false`；在此之前，
#       应当从训练数据中去除敏感个人信息。
package rules.measures.training.dataset_separate_consent_declared_absent

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "separate_consent"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in training.sensitive
	dataset.legal_ground == "consent"
	dataset.separate_consent == false
}
