# METADATA
# title: Reason for the exemption not written down
# description: |
#   Whoever answers that the service is not offered to the mainland public takes it out of the Measures. The
#   answer is taken from the manifest, so the reason for it has to stand there in writing: internal use,
#   closed supply, research, users elsewhere.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   duty: []
#   checks: [scope.exempt_reason]
#   article: "2(3)"
#   severity: warning
#   shows: missing_record
#   message: "`audience.public` is `false`, and no reason is written down"
#   remedy: "Add `audience.reason`, the reason why the service is not offered to the public in the mainland."
#   zh:
#     title: 未写明不适用的理由
#     description: |
#       声明未向境内公众提供，即认为服务不适用本办法。该声明以清单所载为准，
#       故须书面写明理由，例如内部使用、封闭供应、科研，或者使用者均在境外。
#     message: "`audience.public` 为 `false`，但未写明理由"
#     remedy: "填写 `audience.reason`，写明服务为何不属于向境内公众提供。"
package rules.measures.scope.exemption_reason_missing

import data.lib.audience
import data.lib.scope

violations contains {"path": ["audience", "reason"], "details": {}} if {
	scope.reached("offer")
	audience.declared_not_public
	not input.manifest.audience.reason
}
