# METADATA
# title: No measures for minors
# description: |
#   A provider takes effective measures so that minors neither rely on the service too much nor become addicted to
#   it. Minors may use the service or it is made for them, and no such measure is declared. Whether the measures
#   work is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-3]
#   checks: [minors.policy, minors.measures]
#   article: "10"
#   severity: error
#   shows: missing_record
#   message: "`audience.minors` is `{minors}`, and no measure against over-reliance and addiction is declared"
#   remedy: >-
#     Take measures such as limits of time, and add each to `minors.measures` with the file that shows it; where minors
#     are kept out, declare `audience.minors` as `excluded` and add `minors.exclusion_method`.
#   zh:
#     title: 未列明未成年人保护措施
#     description: |
#       提供者须以有效措施防范未成年人过度依赖或者沉迷。服务允许未成年人使用，或者专门面向未成年人，但清单未列明任何此类措施。
#       措施能否奏效，本规则不作判断。
#     message: "`audience.minors` 为 `{minors}`，但未列明防范过度依赖或者沉迷的措施"
#     remedy: >-
#       采取时长限制等措施，逐项填入 `minors.measures` 并附证据；不允许未成年人使用的，将 `audience.minors` 填为 `excluded`，
#       并填写 `minors.exclusion_method`。
package rules.measures.minors.minors_measures_missing

import data.lib.scope

violations contains {"path": ["minors", "measures"], "details": {"minors": access}} if {
	scope.binds_provider
	access := input.manifest.audience.minors
	access in {"allowed", "directed"}
	not _some
}

_some if count(input.manifest.minors.measures) > 0
