# METADATA
# title: No records of handling misuse
# description: |
#   On finding that a user employs the service for unlawful acts, a provider keeps records of what it did about it.
#   The article names no period; the provider sets one. None is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-14-para-2]
#   checks: [abuse.records]
#   article: "14(2)"
#   severity: error
#   shows: missing_record
#   message: it is not declared how long records of the handling of misuse are kept
#   remedy: >-
#     Add `illegal_use.records_kept` with `days` or `months`; the article names no number, so the provider sets it.
#   zh:
#     title: 未声明违法使用处置记录的保存
#     description: |
#       得知使用者借服务实施违法行为的，提供者须留存处置记录。条文未规定期限，由提供者自定。清单未声明保存期限。
#     message: 未声明对违法使用的处置记录保存多久
#     remedy: 在 `illegal_use.records_kept` 下填写 `days` 或者 `months`；条文未规定期限，由提供者自定。
package rules.measures.illegal_use.illegal_use_records_missing

import data.lib.scope

violations contains {"path": ["illegal_use", "records_kept"], "details": {}} if {
	scope.binds_provider
	not _period
}

# Zero is a period too; another rule speaks of it.
_period if input.manifest.illegal_use.records_kept.days >= 0

_period if input.manifest.illegal_use.records_kept.months >= 0

_period if input.manifest.illegal_use.records_kept.unlimited == true
