# METADATA
# title: Collected information undeclared
# description: |
#   A provider collects no personal information that the service does not need. To tell, one has to know what
#   is collected. Users have accounts, which are themselves personal information, and no item is declared.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-11-para-1-clause-2]
#   checks: [privacy.items]
#   article: "11(1)"
#   severity: warning
#   shows: missing_record
#   message: users have accounts, and no item of personal information that is collected is declared
#   remedy: >-
#     Add `privacy.items`, each with its `name`, its `purpose`, and whether it is `necessary` and `optional`.
#   zh:
#     title: 未列明所收集的个人信息
#     description: |
#       提供者不收集服务所不需要的个人信息；列明收集的信息，方可判断。使用者设有账号，账号本身即为个人信息，而清单未列明任何一项。
#     message: 使用者设有账号，但未列明所收集的个人信息
#     remedy: 填写 `privacy.items`，逐项写明 `name`（名称）、`purpose`（目的），以及是否 `necessary`（必需）、`optional`（可不提供）。
package rules.measures.privacy.collected_items_missing

import data.lib.scope

violations contains {"path": ["privacy", "items"], "details": {}} if {
	scope.binds_provider
	input.manifest.access.accounts == true
	not _some
}

_some if count(input.manifest.privacy.items) > 0
