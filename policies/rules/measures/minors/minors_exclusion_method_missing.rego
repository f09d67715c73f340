# METADATA
# title: No method to keep minors out
# description: |
#   A provider takes effective measures so that minors who use the service neither rely on it too much nor become
#   addicted to it. The manifest declares that minors are kept out and does not say how, which leaves it open
#   whether they use the service. Whether the method works is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-3]
#   checks: [minors.policy]
#   article: "10"
#   severity: error
#   shows: missing_record
#   sure: practice
#   basis: >-
#     Article 10 binds a provider whose service minors use and says nothing of keeping them out; that this takes the
#     service out of the duty only with a method is how the article is usually applied.
#   message: minors are kept out of the service, and it is not declared how
#   remedy: >-
#     Add `minors.exclusion_method`, how minors are kept out and the file that shows it; where they can use the service
#     all the same, declare `audience.minors` as `allowed` and add `minors.measures`.
#   zh:
#     title: 未列明排除未成年人的方式
#     description: |
#       提供者须以有效措施防范未成年人过度依赖或者沉迷。清单声明不允许未成年人使用，但未说明如何排除，其是否使用服务仍不明确。
#       排除方式能否奏效，本规则不作判断。
#     basis: 第十条约束有未成年人使用的服务，未规定如何排除；须有排除方式方可免除此项义务，为通常的适用方式。
#     message: 声明不允许未成年人使用，但未说明排除方式
#     remedy: 填写 `minors.exclusion_method`，写明排除方式及其证据；未成年人仍可使用的，将 `audience.minors` 填为 `allowed` 并填写 `minors.measures`。
package rules.measures.minors.minors_exclusion_method_missing

import data.lib.scope

violations contains {"path": ["minors", "exclusion_method"], "details": {}} if {
	scope.binds_provider
	input.manifest.audience.minors == "excluded"
	not input.manifest.minors.exclusion_method
}
