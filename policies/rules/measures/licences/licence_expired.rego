# METADATA
# title: Licence expired
# description: >-
#   A service obtains the licences that laws and administrative regulations ask for. The last day on which a
#   listed licence is valid lies before the date of the check.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: [art-23-para-1]
#   checks: [licence.expired]
#   article: "23(1)"
#   severity: error
#   shows: stale
#   message: >-
#     the licence of the kind `{kind}` was valid until {until}
#   remedy: >-
#     Renew the licence and update `valid_until`; take out of `licences` what the service no longer needs.
#   zh:
#     title: 许可已过有效期
#     description: >-
#       服务须取得法律、行政法规要求的许可。所列许可的有效期截止日早于检查日期。
#     message: >-
#       类别为 `{kind}` 的许可有效期至 {until}
#     remedy: >-
#       办理延续并更新 `valid_until`；服务不再需要的，从 `licences` 中删去。
package rules.measures.licences.licence_expired

import data.lib.scope

violations contains {
	"path": ["licences", position, "valid_until"],
	"details": {"kind": licence.kind, "until": licence.valid_until},
} if {
	scope.binds_provider
	some position, licence in input.manifest.licences
	licence.valid_until < input.context.as_of
}
