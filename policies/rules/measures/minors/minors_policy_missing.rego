# METADATA
# title: Access of minors undeclared
# description: |
#   A provider takes effective measures so that minors who use the service neither rely on it too much nor become
#   addicted to it. Whether minors may use it at all decides what has to be done, and that is not declared. How old
#   users really are is not judged.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-10-clause-3]
#   checks: [minors.policy]
#   article: "10"
#   severity: error
#   shows: missing_record
#   message: it is not declared whether minors may use the service
#   remedy: >-
#     Decide whether minors may use the service and declare `audience.minors`; add `minors.measures` if they may, and
#     `minors.exclusion_method` if they are kept out.
#   zh:
#     title: 未声明是否允许未成年人使用
#     description: |
#       提供者须以有效措施防范未成年人过度依赖或者沉迷。是否允许未成年人使用，决定应当采取何种措施，清单未作声明。
#       使用者的真实年龄，本规则不作判断。
#     message: 未声明是否允许未成年人使用
#     remedy: 确定是否允许未成年人使用并填写 `audience.minors`；允许的，填写 `minors.measures`；不允许的，填写 `minors.exclusion_method`。
package rules.measures.minors.minors_policy_missing

import data.lib.scope

violations contains {"path": ["audience", "minors"], "details": {}} if {
	scope.binds_provider
	not input.manifest.audience.minors
}
