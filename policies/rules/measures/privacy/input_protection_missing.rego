# METADATA
# title: No protection of inputs declared
# description: |
#   A provider protects what users enter and the records of their use, as the law requires. No measure is
#   declared that does so. Whether the protection is adequate is for a human to judge.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-11-para-1-clause-1]
#   checks: [privacy.input_protection]
#   article: "11(1)"
#   severity: warning
#   shows: missing_record
#   message: no measure is declared that protects what users enter and the records of their use
#   remedy: >-
#     Add `privacy.input_protection` with what is done, such as encryption, limits of access and masking before
#     a model is called, and where that is shown.
#   zh:
#     title: 未列明输入信息保护措施
#     description: |
#       提供者须依法保护使用者的输入信息和使用记录。清单未列明任何保护措施。保护是否充分由人工判断。
#     message: 未列明保护使用者输入信息和使用记录的措施
#     remedy: 填写 `privacy.input_protection`，写明所采取的措施（如加密、访问控制、调用模型前遮盖）及其证据。
package rules.measures.privacy.input_protection_missing

import data.lib.scope

violations contains {"path": ["privacy", "input_protection"], "details": {}} if {
	scope.binds_provider
	not _some
}

_some if count(input.manifest.privacy.input_protection) > 0
