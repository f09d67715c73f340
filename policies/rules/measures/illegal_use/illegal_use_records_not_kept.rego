# METADATA
# title: Records of misuse not kept
# description: |
#   On finding that a user employs the service for unlawful acts, a provider keeps records of what it did about it.
#   The article names no period, but a period of zero keeps nothing, and that is what the manifest declares.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-2]
#   checks: [abuse.records]
#   article: "14(2)"
#   severity: error
#   shows: declared_breach
#   message: the manifest declares that records of the handling of misuse are kept for no time at all
#   remedy: >-
#     Keep records of the handling, and declare in `illegal_use.records_kept` for how many `days` or `months`.
#   zh:
#     title: 声明不保存违法使用处置记录
#     description: |
#       得知使用者借服务实施违法行为的，提供者须留存处置记录。条文未规定期限，但期限为零即为不保存，而清单如此声明。
#     message: 清单声明对违法使用的处置记录保存期限为零
#     remedy: 保存处置记录，并在 `illegal_use.records_kept` 中填写保存的 `days` 或者 `months`。
package rules.measures.illegal_use.illegal_use_records_not_kept

import data.lib.scope

violations contains {"path": ["illegal_use", "records_kept"], "details": {}} if {
	scope.binds_provider
	_none
	not _some
}

_none if input.manifest.illegal_use.records_kept.days == 0

_none if input.manifest.illegal_use.records_kept.months == 0

_some if input.manifest.illegal_use.records_kept.days > 0

_some if input.manifest.illegal_use.records_kept.months > 0

_some if input.manifest.illegal_use.records_kept.unlimited == true
