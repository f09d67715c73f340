# METADATA
# title: No separate consent for sensitive data
# description: >-
#   Where training data contains personal information, there is the consent of the people in it or another
#   ground of law. For sensitive personal information consent is separate. No record of it is named for this
#   dataset.
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
#   shows: missing_record
#   sure: reasoned
#   basis: >-
#     Separate consent comes from article 29 of the Personal Information Protection Law, and a guardian's
#     consent for people under fourteen from article 31. Whether it is needed where processing rests on
#     another ground than consent is disputed, so a declared `false` beside such a ground is reported as a
#     gap.
#   message: >-
#     {name} contains sensitive personal information, and no record of separate consent is named
#   remedy: >-
#     Name the record in `separate_consent`, for people under fourteen that of their guardians' consent;
#     otherwise take the sensitive personal information out.
#   zh:
#     title: 敏感个人信息缺少单独同意
#     description: >-
#       训练数据含有个人信息的，须有本人同意或者其他合法性基础；敏感个人信息须取得单独同意。该数据集未列明单独同意的记录。
#     basis: >-
#       单独同意出自《个人信息保护法》第二十九条，未满十四周岁的，由监护人依第三十一条同意。处理不以同意为依据的，
#       是否仍须单独同意存有争议，故在此情形下声明没有（`false`）的，按记录缺失报告。
#     message: >-
#       {name} 含有敏感个人信息，但未列明单独同意的记录
#     remedy: >-
#       在 `separate_consent` 中填写单独同意的记录，未满十四周岁的，填写监护人同意的记录；
#       没有记录的，应当去除其中的敏感个人信息。
package rules.measures.training.dataset_separate_consent_missing

import data.lib.scope
import data.lib.training

violations contains {
	"path": ["training", "datasets", position, "separate_consent"],
	"details": {"name": dataset.name},
} if {
	scope.binds_provider
	training.performed == "yes"
	some position, dataset in training.sensitive
	not dataset.separate_consent
	not _declared_absent(dataset)
}

# Where consent is the very ground, the manifest itself says that it is lacking: another rule reports that.
_declared_absent(dataset) if {
	dataset.legal_ground == "consent"
	dataset.separate_consent == false
}
