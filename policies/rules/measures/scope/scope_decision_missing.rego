# METADATA
# title: Decision on scope not written down
# description: |
#   The facts leave it unclear whether the Measures apply, because the law leaves it open, because a fact is
#   not declared or because facts contradict each other. The duties are then shown for information. What the
#   provider makes of it needs a decision in writing, with a name and a date.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: []
#   article: "2(1)"
#   severity: warning
#   shows: missing_record
#   message: "it is unclear whether the Measures apply, and no decision on it is written down"
#   remedy: "Declare what the steps lack; where they stay unclear, add `audience.decision` with `by` and `on`."
#   zh:
#     title: 未记录适用范围的决定
#     description: |
#       因条文未予明确、事实未作声明或者事实相互矛盾，本办法是否适用尚不明确，
#       各项义务仅作提示。提供者如何认定，应当形成书面决定，载明决定人和日期。
#     message: "本办法是否适用尚不明确，且未记录相关决定"
#     remedy: "补充判断步骤所缺的事实；仍不明确的，填写 `audience.decision`，载明决定人 `by` 和日期 `on`。"
package rules.measures.scope.scope_decision_missing

import data.lib.scope

violations contains {"path": ["audience", "decision"], "details": {}} if {
	scope.verdict == "unclear"
	is_boolean(input.manifest.audience.public)
	not input.manifest.audience.decision
}
